// The demo's own programs, each in its process group with its log.
import path from 'node:path';
import { type Child, startChild } from '../lib/child.js';
import { root } from '../lib/root.js';
import { runQuietly } from '../lib/run-quietly.mjs';
import { waitUntil } from '../lib/wait-until.js';
import { statePaths } from './state.js';

const READY_MS = 60_000;

/** Starts a TypeScript program of the clone that lives as long as the demo. */
export function startProgram(
  { name, file, log }: { name: string; file: string; log: string },
  env: NodeJS.ProcessEnv,
): Promise<Child> {
  return startChild({
    name,
    command: process.execPath,
    args: ['--import', 'tsx', path.join(root, file)],
    cwd: root,
    env,
    logFile: path.join(statePaths.logs, `${log}.log`),
  });
}

/** Waits until a program answers at an address, or has ended. */
export async function answers(child: Child, url: string): Promise<void> {
  await waitUntil(child.name, async () => (await fetch(url)).ok, {
    timeoutMs: READY_MS,
    hopeless: () => (child.alive() ? undefined : `s'est arrêté\n${child.lastLines()}`),
  });
}

/** Waits until a program has written the words in its log. */
export async function writes(child: Child, words: RegExp): Promise<void> {
  await waitUntil(child.name, async () => words.test(child.lastLines(50)), {
    timeoutMs: READY_MS,
    hopeless: () => (child.alive() ? undefined : `s'est arrêté\n${child.lastLines()}`),
  });
}

/** Runs a command of the clone to its end and answers what it printed; throws when it fails. */
export async function runOnce(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { code, output } = await runQuietly(process.execPath, args, { cwd: root, env });
  if (code !== 0) throw new Error(output || `code ${code}`);
  return output;
}
