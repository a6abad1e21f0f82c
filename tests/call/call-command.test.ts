import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');

// It starts a PostgreSQL of its own.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aller-vers-jeu-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Types the command, and waits for its end. */
function call(...args: string[]): Promise<{ code: number | null; told: string; errors: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', path.join(ROOT, 'scripts/call.ts'), ...args];
    // What it starts bears the name of its folder.
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: folder },
    });
    let [told, errors] = ['', ''];
    child.stdout.on('data', (chunk) => {
      told += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.once('close', (code) => resolve({ code, told, errors }));
  });
}

/** Its own folders; the compiler of TypeScript keeps what it compiled. */
const leftBehind = () => readdirSync(folder).filter((name) => name.startsWith('aller-vers'));

/** What of it still runs, where the system tells. */
function running(): string[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          return line.includes(folder) ? [line.replaceAll('\0', ' ')] : [];
        } catch {
          return [];
        }
      });
  } catch {
    return [];
  }
}

/** The words without their lines' ends, each sentence after its hour and its person. */
const sentences = (told: string) =>
  told
    .replace(/\n {2,}/g, ' ')
    .split('\n')
    .filter((line) => /^\d\d:\d\d:\d\d {2}/.test(line))
    .map((line) => line.slice(10).replace(/ {2,}/, ' : '));

/** Those that stand in the order in which they are expected. */
function expectInOrder(told: string[], expected: RegExp[]): void {
  let from = 0;
  for (const words of expected) {
    const found = told.findIndex((line, nth) => nth >= from && words.test(line));
    expect(found, `${words} after line ${from} of\n${told.join('\n')}`).toBeGreaterThan(-1);
    from = found + 1;
  }
}

describe('npm run call --', () => {
  it('entrant: a tenant rings, waits, a worker takes it, they talk, what came of it is noted', async () => {
    const { code, told, errors } = await call('entrant', '--vitesse', '20');
    expect(errors).toBe('');
    expect(code).toBe(0);
    expectInOrder(sentences(told), [
      /^Mme Martin : reçoit un SMS/,
      /^Mme Martin : appelle le 01 99 00 40 00/,
      /^Mme Martin : entend la ligne : « Bonjour, vous êtes bien chez Logement Plus/,
      /^Mme Martin : tape 1$/,
      /^Mme Martin : entend la ligne : « Ne quittez pas/,
      /^Mme Martin : entend la ligne : « Vous êtes la prochaine personne/,
      /^Karima : décroche$/,
      /^Karima : entend la ligne : « Un appel sur la ligne, dossier 93-2026-00001/,
      /^Karima : tape 1$/,
      /^Mme Martin : entend Karima : « Bonjour, ici Karima/,
      /^Karima : entend Mme Martin : « Bonjour, j’ai reçu votre message/,
      /^Mme Martin : n’est plus en ligne/,
      /^Slack : une carte attend l’issue/,
      /^Karima : note l’issue : « Ménage joint : visite prise »/,
      /^Registre : appel reçu, dossier 93-2026-00001 : visite prise/,
    ]);
    expect(told).toContain('Fin.');
    expect(running()).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  it('sortant: « Appeler » rings the worker first, then the tenant, who sees the line’s number', async () => {
    const { code, told, errors } = await call('sortant', '--vitesse', '20');
    expect(errors).toBe('');
    expect(code).toBe(0);
    expectInOrder(sentences(told), [
      /^Mme Martin : écrit un SMS : « Vous pouvez me rappeler svp \? »/,
      /^Slack : une carte paraît : .*Demande de rappel/,
      /^Karima : appuie sur « Appeler »/,
      /^Karima : entend son téléphone sonner ; il affiche le 01 99 00 40 00/,
      /^Karima : entend la ligne : « Un appel à passer, dossier 93-2026-00001/,
      /^Karima : tape 1$/,
      /^Mme Martin : entend son téléphone sonner ; il affiche le 01 99 00 40 00/,
      /^Mme Martin : décroche$/,
      /^Mme Martin : entend Karima : « Bonjour, ici Karima/,
      /^Karima : entend Mme Martin : « Oui, bonjour/,
      /^Karima : note l’issue : « Ménage joint : informé »/,
      /^Registre : appel passé, dossier 93-2026-00001 : ménage joint, informé/,
    ]);
    expect(running()).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  it('anything else is refused, and starts nothing', async () => {
    const { code, told, errors } = await call('ailleurs');
    expect(code).toBe(1);
    expect(told).toBe('');
    expect(errors).toContain('entrant, sortant');
    expect(leftBehind()).toEqual([]);
  });
});
