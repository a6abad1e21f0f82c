// Redis comes from no npm package: a program of the machine is started privately, never its service.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { aptInstall, canInstall } from './apt.js';
import { type Child, startChild } from './child.js';
import { freePort } from './ports.js';
import { waitUntil } from './wait-until.js';

const PROGRAMS = ['redis-server', 'valkey-server'];

/** A Redis of ours: loopback only, nothing kept on disk. */
export interface Redis {
  readonly url: string;
  readonly port: number;
  readonly child: Child;
  stop(): Promise<void>;
}

/** Path of the machine's Redis or Valkey, if it has one. */
export function findRedis(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/bin',
  ];
  folders.push('/opt/homebrew/bin');
  for (const program of PROGRAMS) {
    for (const folder of folders) {
      const file = path.join(folder, program);
      if (folder !== '' && existsSync(file) && runs(file)) return file;
    }
  }
  return undefined;
}

/** Path of Redis, installed when this is root on Debian or Ubuntu; throws with the one command elsewhere. */
export async function ensureRedis(say: (line: string) => void): Promise<string> {
  const found = findRedis();
  if (found !== undefined) return found;
  if (canInstall()) {
    await aptInstall('redis-server', say);
    const installed = findRedis();
    if (installed !== undefined) return installed;
  }
  const command =
    process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install -y redis-server';
  throw new Error(
    `Redis est introuvable sur cette machine. Installez-le, puis recommencez :\n    ${command}\nou indiquez un Redis existant par REDIS_URL (redis://hôte:port).`,
  );
}

/** Starts a private Redis; `program` comes from `ensureRedis`. */
export async function startRedis(
  program: string,
  options: { dir: string; logFile: string; port?: number },
): Promise<Redis> {
  await mkdir(options.dir, { recursive: true });
  const port = options.port || (await freePort());
  const child = await startChild({
    name: 'Redis',
    command: program,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--daemonize', 'no', '--dir', options.dir],
      ...['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
    ],
    logFile: options.logFile,
    service: true,
  });
  await waitUntil('Redis', () => ping(port), {
    timeoutMs: 15_000,
    hopeless: () => (child.alive() ? undefined : `arrêté au démarrage\n${child.lastLines()}`),
  });
  return { url: `redis://127.0.0.1:${port}`, port, child, stop: () => child.stop(5000) };
}

function runs(file: string): boolean {
  return spawnSync(file, ['--version']).status === 0;
}

function ping(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.once('error', () => end(false));
  });
}
