// What a demo leaves between two starts, in a folder that git ignores.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runningPrograms } from '../lib/child.js';
import { type StartedProgram, stopLeftOvers } from '../lib/left-overs.js';
import { removeCluster } from '../lib/postgres.js';
import { root } from '../lib/root.js';

const folder = path.join(root, '.state');

export const statePaths = {
  postgres: path.join(folder, 'postgres'),
  redis: path.join(folder, 'redis'),
  logs: path.join(folder, 'logs'),
  clock: path.join(folder, 'clock.json'),
  demo: path.join(folder, 'demo.json'),
  emulators: path.join(folder, 'emulators.json'),
  owner: path.join(folder, 'owner.json'),
  programs: path.join(folder, 'programs.json'),
};

/** The demo under way, or the last one: read by commands typed beside it. */
export interface DemoRecord {
  /** A demo that was killed leaves its record: whoever reads it looks whether this process lives. */
  pid: number;
  databaseUrl: string;
  redisUrl: string;
  ports: { web: number; emulators: number };
  /** Settings of the product, so that `npx aller-vers` speaks to the demo. */
  env: Record<string, string>;
}

export function readState<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames: a crash leaves the former file, never half of one. */
export function writeState(file: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}

/** Forgets everything; nothing of the demo may run. */
export async function forgetState(): Promise<void> {
  await removeCluster(statePaths.postgres);
  const { owner: _, ...rest } = statePaths;
  for (const file of Object.values(rest)) await rm(file, { recursive: true, force: true });
}

/** Notes what runs, for `endLastDemo`. */
export function notePrograms(): void {
  writeState(statePaths.programs, runningPrograms());
}

/** A demo that stopped speaks to no command any more: its database and its clock are gone. */
export function forgetDemo(): void {
  rmSync(statePaths.demo, { force: true });
}

/** Ends what a demo that was killed left running. */
export async function endLastDemo(): Promise<void> {
  await stopLeftOvers(readState<StartedProgram[]>(statePaths.programs) ?? []);
}

/** Takes this clone for this process; throws when another demo of it runs: two would share one database folder. */
export function takeClone(): void {
  const owner = readState<number>(statePaths.owner);
  if (owner !== undefined && owner !== process.pid && isDemo(owner)) {
    const ports = readState<DemoRecord>(statePaths.demo)?.ports;
    const where = ports === undefined ? '' : ` : http://127.0.0.1:${ports.web}/`;
    throw new Error(
      `Une démonstration tourne déjà ici (processus ${owner})${where}\nArrêtez-la par Ctrl-C dans son terminal.`,
    );
  }
  writeState(statePaths.owner, process.pid);
}

function isDemo(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Where there is no /proc, a live process of this number is taken for the demo.
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return false;
  }
}
