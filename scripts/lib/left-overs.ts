// A demo killed without warning leaves its programs behind: the next one ends them, and only them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A program started by us: its process and the words it was started with. */
export interface StartedProgram {
  pid: number;
  commandLine: string;
}

/** Ends those that still run under the same words; a number taken by another program is left alone. */
export async function stopLeftOvers(programs: readonly StartedProgram[]): Promise<void> {
  const left = () => programs.filter(({ pid, commandLine }) => commandOf(pid) === commandLine);
  for (const { pid } of left()) process.kill(-pid, 'SIGTERM');
  for (let tries = 0; left().length > 0 && tries < 100; tries += 1) await pause(50);
  for (const { pid } of left()) process.kill(-pid, 'SIGKILL');
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // No /proc (macOS), or no such process.
  }
  try {
    const args = ['-ww', '-p', String(pid), '-o', 'command='];
    return execFileSync('ps', args, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}
