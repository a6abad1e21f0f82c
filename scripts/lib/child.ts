import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StartedProgram } from './left-overs.js';

/** A program started in its own process group, so that a Ctrl-C in the terminal reaches only us. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the program has ended, whoever ended it. */
  readonly ended: Promise<number | null>;
  alive(): boolean;
  /** Asks it to stop, insists with SIGKILL after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
  /** The end of its log, for a message when it dies. */
  lastLines(count?: number): string;
}

export interface ChildOptions {
  name: string;
  command: string;
  args: readonly string[];
  logFile: string;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Others rest on a service: it is stopped after them. */
  service?: boolean;
  /** How it is asked to stop, SIGTERM when absent. */
  stopSignal?: NodeJS.Signals;
}

// In the order of their start.
const running = new Map<Child, ChildOptions>();
let closed = false;

/** Stops all programs together, then the services one by one, the last started first. Nothing starts any more. */
export async function stopAll(): Promise<void> {
  closed = true;
  const programs = [...running].filter(([, options]) => !options.service);
  await Promise.all(programs.map(([child]) => child.stop()));
  for (const [child] of [...running].reverse()) await child.stop();
}

/** What runs now, as the next demo will look for it should this one be killed. */
export function runningPrograms(): StartedProgram[] {
  return [...running].map(([{ pid }, { command, args }]) => ({
    pid,
    commandLine: [command, ...args].join(' ').trim(),
  }));
}

/** Kills at once whatever still runs: for the second Ctrl-C. */
export function killAll(): void {
  closed = true;
  for (const child of running.keys()) signalGroup(child.pid, 'SIGKILL');
}

/** Starts a long-lived program with its output in a log file; throws when it cannot be started. */
export async function startChild(options: ChildOptions): Promise<Child> {
  if (closed) throw new Error('arrêt demandé');
  mkdirSync(path.dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'w');
  const spawned = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env ?? process.env,
    cwd: options.cwd ?? process.cwd(),
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    spawned.once('spawn', resolve);
    spawned.once('error', reject);
  });
  const child = describe(spawned, options);
  running.set(child, options);
  void child.ended.then(() => running.delete(child));
  return child;
}

function describe(spawned: ChildProcess, options: ChildOptions): Child {
  const pid = spawned.pid ?? 0;
  const ended = new Promise<number | null>((resolve) => spawned.once('exit', resolve));
  const alive = () => spawned.exitCode === null && spawned.signalCode === null;
  return {
    name: options.name,
    pid,
    logFile: options.logFile,
    ended,
    alive,
    async stop(patienceMs = 15_000) {
      if (!alive()) return;
      signalGroup(pid, options.stopSignal ?? 'SIGTERM');
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
    },
    lastLines: (count = 12) => tail(options.logFile, count),
  };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

function tail(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
