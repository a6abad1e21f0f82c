import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A program of the bench in its own process, asked one thing at a time. */
export type BenchChild = {
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
};

/** Starts a TypeScript file as a child and waits for its first message, which says it is ready. */
export async function startChild(file: URL, env: Record<string, string>): Promise<BenchChild> {
  const child = fork(file, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  await answerOf(child);
  return {
    async ask<Answer>(question: object): Promise<Answer> {
      const answer = answerOf(child);
      child.send(question);
      return (await answer) as Answer;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const end = once(child, 'exit');
      child.kill('SIGKILL');
      await end;
    },
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`bench: child ended with ${code}`));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message);
    });
  });
}

/** The child's side: answers each question of the parent, the first unasked. */
export function serveParent(answer: (question: { ask: string }) => unknown): void {
  const send = (message: unknown) => process.send?.(message ?? {});
  process.on('message', async (question: { ask: string }) => send(await answer(question)));
  send('ready');
}

/** Microseconds of processor time that this process has used so far. */
export function cpuMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
