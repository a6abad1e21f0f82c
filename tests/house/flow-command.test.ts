import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { replay } from '../../scripts/flow/transcript.js';

vi.setConfig({ testTimeout: 30_000 });

const ROOT = path.join(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'flow-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm run flow -- …`, with what a person types. */
function flow(args: readonly string[], typed = ''): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/flow.ts', ...args], {
    cwd: ROOT,
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    out += chunk;
  });
  child.stdin.end(typed);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

describe('npm run flow', () => {
  it('names every conversation and its entries', async () => {
    const { out } = await flow([]);
    expect(out).toMatch(/veille-sociale +Veille sociale, sous quinze jours\n +quinze-jours/);
    expect(out).toMatch(/rendez-vous +Prendre, déplacer, annuler un rendez-vous/);
  });

  it('plays one as the tenant: the clock is moved by hand, and silence falls at its own minute', async () => {
    const { code, out } = await flow(['veille-sociale'], 'bonjour\n/+20m\n/+9j\n');
    expect(code).toBe(0);
    expect(out).toMatch(
      /lun 30\/11 09:00 {2}▷ veille-sociale\/quinze-jours\n {4}→ Bonjour, ici Karima/,
    );
    expect(out).toContain('carte « unclear-reply »');
    // Seven days after the reply, whatever the minutes spent before.
    expect(out).toMatch(
      /lun 07\/12 09:00 {2}~ silence\n {4}fin : une-personne\/remis-a-une-personne/,
    );
  });

  it('keeps what was said as a transcript that plays again the same', async () => {
    const file = path.join(folder, 'kept.txt');
    await flow(
      ['rappel-visite', '--monde', 'visite prise', '--save', file],
      '/+2h\nANNULER\n/silence\n',
    );
    const kept = await readFile(file, 'utf8');
    expect(kept).toMatch(
      /^# .*\nmonde : visite prise\nlun 30\/11 09:00 {2}▷ rappel-visite\/veille\n/,
    );
    expect(kept).toMatch(/lun 30\/11 11:00 {2}← ANNULER\n/);
    expect(kept).toMatch(/fin : rendez-vous\/sans-reponse\n$/);
    expect(replay(kept).text).toBe(kept);
  });

  it('plays the telephone by keys', async () => {
    const { out } = await flow(['ligne'], '*\n2\n3\n');
    expect(out.match(/♪ Bonjour, vous êtes bien/g)).toHaveLength(2);
    expect(out).toContain('fin : ligne/annuler-rendez-vous');
  });

  it('plays a kept conversation again', async () => {
    const file = 'tests/transcripts/stop/01-stop-et-retour.txt';
    const { out } = await flow([file]);
    expect(out).toBe(await readFile(path.join(ROOT, file), 'utf8'));
  });

  it('draws one as a Mermaid diagram', async () => {
    const { out } = await flow(['violence', '--draw']);
    expect(out).toMatch(/^flowchart TD\n/);
    expect(out).toContain('carte « Violence signalée »');
    expect(out).not.toContain('→');
  });

  it.each([
    [['zut'], "« zut » n'existe pas. Il y a : premier-contact-amont,"],
    [['stop', '--entry', 'zut'], "« zut » n'existe pas. Il y a : stop, reprise."],
  ])('%j: says in French what there is', async (args, says) => {
    const { code, out } = await flow(args);
    expect(code).toBe(1);
    expect(out).toContain(says);
  });
});
