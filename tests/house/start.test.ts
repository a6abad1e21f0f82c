import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeCluster } from '../../scripts/lib/postgres.js';

const root = path.resolve(import.meta.dirname, '..', '..');
const START_MS = 240_000;

const ask = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'scripts', 'start.mjs'), ...args], {
    encoding: 'utf8',
  });

describe('npm start, asked for nothing that it can do', () => {
  it('explains itself in French', () => {
    const { status, stdout } = ask('--help');
    expect(status).toBe(0);
    for (const option of ['--fresh', '--caseload', '--speed', '--port']) {
      expect(stdout).toContain(option);
    }
  });

  it.each([
    [['--vite'], /Option inconnue/],
    [['--speed', 'vite'], /--speed attend un nombre/],
    [['--port', '70000'], /--port attend un nombre/],
    [['--caseload', 'absent.csv'], /absent\.csv est introuvable/],
  ])('%s: says what it expects', (args, words) => {
    const { status, stderr } = ask(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });
});

describe('npm start, in a clone of its own', () => {
  let clone: string;

  beforeAll(async () => {
    clone = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-clone-'));
    await chmod(clone, 0o711);
    const names = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'bin',
      'data',
      'emulators',
    ];
    for (const name of [...names, 'flows', 'prisma', 'scripts', 'src', 'workers']) {
      await cp(path.join(root, name), path.join(clone, name), { recursive: true });
    }
    await symlink(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
  });
  afterAll(async () => {
    await removeCluster(path.join(clone, '.state', 'postgres'));
    await rm(clone, { recursive: true, force: true });
  });

  function start(args: string[], env: NodeJS.ProcessEnv = {}): Demo {
    return follow(
      spawn(process.execPath, ['scripts/start.mjs', ...args], {
        cwd: clone,
        env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', ...env },
      }),
    );
  }

  it('brings everything up, beside a taken port, and takes it all down', {
    timeout: START_MS,
  }, async () => {
    const busy = http.createServer((_, response) => response.end());
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as AddressInfo;
    const secret = 'AC0123456789abcdef0123456789abcdef';
    const demo = start(['--port', String(port)], { TWILIO_ACCOUNT_SID: secret });
    await demo.says(/Arrêter : Ctrl-C/);
    busy.close();
    expect(demo.output()).toMatch(new RegExp(`Le port ${port} est occupé`));
    expect(demo.output()).toMatch(/laissés de côté : TWILIO_ACCOUNT_SID/);
    const record = readFileSync(path.join(clone, '.state', 'demo.json'), 'utf8');
    expect(record + demo.output()).not.toContain(secret);

    const { ports } = JSON.parse(record);
    expect((await fetch(`http://127.0.0.1:${ports.web}/sante`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports.emulators}/`)).status).toBe(200);

    const second = start([]);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Une démonstration tourne déjà ici');

    const programs: { pid: number }[] = JSON.parse(
      readFileSync(path.join(clone, '.state', 'programs.json'), 'utf8'),
    );
    expect(programs).toHaveLength(5);
    demo.child.kill('SIGINT');
    expect(await demo.ended).toBe(0);
    for (const { pid } of programs) expect(() => process.kill(pid, 0)).toThrow();
  });

  it('leaves nothing running when a step fails halfway', { timeout: START_MS }, async () => {
    const file = path.join(clone, 'autre.csv');
    await mkdir(clone, { recursive: true });
    await writeFile(file, 'ceci;n’est;pas\nun;fichier;CCAPEX\n');
    const demo = start(['--caseload', file]);
    expect(await demo.ended).toBe(1);
    expect(demo.output()).toContain('✗ Import du fichier');
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(clone);
  });
});

interface Demo {
  child: ChildProcess;
  output(): string;
  /** Settles once the words are printed; fails when the program ends before. */
  says(words: RegExp): Promise<void>;
  ended: Promise<number | null>;
}

function follow(child: ChildProcess): Demo {
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const collect = (chunk: Buffer) => {
    output += String(chunk);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return {
    child,
    ended,
    output: () => output,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => words.test(output) && resolve();
        child.stdout?.on('data', look);
        look();
        void ended.then(() => reject(new Error(`ended before saying ${words}:\n${output}`)));
      }),
  };
}
