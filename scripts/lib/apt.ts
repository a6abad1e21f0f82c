import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Whether a Debian package may be installed here: root, and apt-get present. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs a Debian package after saying so. Its services are not started: a program left
 * running would be ours to stop, and the machine's ports are not ours to take.
 */
export async function aptInstall(name: string, say: (line: string) => void): Promise<void> {
  say(`Le paquet Debian « ${name} » manque : installation par apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const policy = '/usr/sbin/policy-rc.d';
  const own = existsSync(policy) ? undefined : await refuseServices(policy);
  try {
    await apt(['update', '-qq'], env);
    await apt(['install', '-y', '-qq', '--no-install-recommends', name], env);
  } finally {
    await own?.();
  }
}

/** policy-rc.d answering 101 is Debian's way of installing a service without starting it. */
async function refuseServices(policy: string): Promise<() => Promise<void>> {
  await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  return () => rm(policy, { force: true });
}

async function apt(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-apt-'));
  try {
    await new Promise<void>((resolve, reject) => {
      let output = '';
      const child = spawn('apt-get', args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.on('data', (chunk) => {
        output += String(chunk);
      });
      child.stderr.on('data', (chunk) => {
        output += String(chunk);
      });
      child.once('error', reject);
      child.once('exit', (code) =>
        code === 0
          ? resolve()
          : reject(new Error(`apt-get ${args[0]} a échoué :\n${output.trim().slice(-1500)}`)),
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
