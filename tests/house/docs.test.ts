import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawBook } from '../../scripts/flow/draw.js';
import { settingNames } from '../../src/config.js';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const isThere = (file: string) => existsSync(path.join(root, file));

const DECISIONS = 'docs/decisions';
const decisions = readdirSync(path.join(root, DECISIONS)).map((name) => `${DECISIONS}/${name}`);
const guides = [
  'README.md',
  'AGENTS.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/conversations.md',
  'docs/glossary.md',
  'docs/production.md',
  'docs/roles.md',
];
const documents = [...guides, ...decisions];

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** Files and folders of ours named in backquotes; a pattern or a place to fill in is none. */
function pathsNamed(text: string): string[] {
  const roots = /^(?:src|flows|workers|emulators|scripts|tests|bench|bin|data|docs|prisma)\//;
  return matches(text, /`([^`\n]+)`/g).filter(
    (word) => (roots.test(word) && !/[\s*<>…]/.test(word)) || word === '.dependency-cruiser.cjs',
  );
}

/** Targets of links inside the repository, from its root, with their #part when they have one. */
function linksOf(document: string): string[] {
  const targets = matches(read(document), /\]\(([^)\s]+)\)/g);
  const ours = targets.filter((target) => !/^https?:/.test(target));
  return ours.map((target) =>
    target.startsWith('#') ? `${document}${target}` : path.join(path.dirname(document), target),
  );
}

/** The names that a forge gives to the headings of a document. */
function headings(document: string): string[] {
  return matches(read(document), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(documents)('%s', (document) => {
  it('names only files that exist', () => {
    expect(pathsNamed(read(document)).filter((file) => !isThere(file))).toEqual([]);
  });

  it('links only to what exists', () => {
    const broken = linksOf(document).filter((link) => {
      const [file = '', part] = link.split('#');
      return !isThere(file) || (part !== undefined && !headings(file).includes(part));
    });
    expect(broken).toEqual([]);
  });

  it('names only commands of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = matches(read(document), /\bnpm run ([a-z][\w-]*)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('a decision', () => {
  it.each(decisions)('%s says what, why, and which check holds it', (document) => {
    const text = read(document);
    const number = Number(path.basename(document).slice(0, 4));
    expect(text).toMatch(new RegExp(`^# ${number}\\. `));
    for (const part of ['**Context.**', '**Decision.**', '**Consequences.**']) {
      expect(text).toContain(part);
    }
    const checks = pathsNamed(text.slice(text.indexOf('\nChecked by: ')));
    expect(text).toContain('\nChecked by: ');
    expect(checks.filter(isThere).length).toBeGreaterThan(0);
  });

  it('of the dependency rules names rules that exist', () => {
    const rules = read('.dependency-cruiser.cjs');
    const named = decisions.flatMap((document) =>
      matches(read(document), /rules? ((?:`[a-z-]+`(?: and )?)+) of `\.dependency-cruiser\.cjs`/g),
    );
    const names = named.flatMap((words) => matches(words, /`([a-z-]+)`/g));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(rules).toContain(`'${name}'`);
  });

  it('has a number of its own, without gaps', () => {
    const numbers = decisions.map((document) => Number(path.basename(document).slice(0, 4)));
    expect(numbers.sort((a, b) => a - b)).toEqual(decisions.map((_, index) => index + 1));
  });
});

describe('docs/conversations.md', () => {
  it('draws every flow as it is (npm run flow -- --draw)', () => {
    expect(read('docs/conversations.md')).toBe(drawBook());
  });
});

describe('README.md', () => {
  it('names every setting, and none that is unknown', () => {
    const rows = matches(read('README.md'), /^\| (`[A-Z].*?) \|/gm);
    const named = rows.flatMap((cell) => matches(cell, /`([A-Z_]+)`/g));
    expect(named.toSorted()).toEqual([...settingNames].sort());
  });

  it('names every option of npm start and of import', () => {
    const options = ['scripts/start.mjs', 'src/cli/main.ts'].flatMap((file) =>
      matches(read(file), /^\s+(?:\.option\(\s*')?(--[a-z-]+) /gm).concat(
        matches(read(file), /'(--[a-z-]+)[ '<]/g),
      ),
    );
    const named = options.filter((option) => option !== '--help');
    expect(new Set(named).size).toBeGreaterThan(7);
    for (const option of named) expect(read('README.md'), option).toContain(`\`${option}`);
  });

  it('shows pictures that exist, each small enough to be read on a telephone', () => {
    const pictures = linksOf('README.md').filter((link) => link.endsWith('.png'));
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      const { size } = statSync(path.join(root, picture));
      expect(size, picture).toBeGreaterThan(10_000);
      expect(size, picture).toBeLessThan(300_000);
    }
  });

  it('quotes a transcript as it is kept', () => {
    expect(read('README.md')).toContain(
      read('tests/transcripts/premier-contact-amont/01-deuxieme-creneau.txt').trim(),
    );
  });
});
