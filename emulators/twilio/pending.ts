import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** A task's hold on its life: `sleep` (real ms) throws once `signal` says it was cancelled. */
export type Task = { sleep(ms: number): Promise<void>; signal: AbortSignal };

/** Timers hold no more than 31 bits of milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Work under way in the background of the emulator: lifecycles and webhooks. */
export type Pending = {
  /** Starts a task; what it throws comes out of `settle`. */
  run(work: (task: Task) => Promise<void>): void;
  /** Resolves when nothing is under way any more, also what was started meanwhile. */
  settle(): Promise<void>;
  isBusy(): boolean;
  /** Ends all that waits. */
  cancel(): void;
};

/** Keeps account of background work, so that tests need not sleep and a reset leaves nothing. */
export function createPending(): Pending {
  let running = new Set<Promise<void>>();
  let failures: unknown[] = [];
  let stop = unlimited();

  function run(work: (task: Task) => Promise<void>): void {
    const { signal } = stop;
    const mine = running;
    const promise: Promise<void> = work({ signal, sleep: (ms) => sleep(ms, signal) })
      .catch((error: unknown) => {
        if (!signal.aborted) failures.push(error);
      })
      .finally(() => mine.delete(promise));
    mine.add(promise);
  }

  return {
    run,
    isBusy: () => running.size > 0,
    async settle() {
      while (running.size > 0) await Promise.all(running);
      const [first] = failures.splice(0);
      if (first !== undefined) throw first;
    },
    cancel() {
      stop.abort();
      stop = unlimited();
      running = new Set();
      failures = [];
    },
  };
}

/** A busy evening has hundreds of texts under way, each waiting for the same signal. */
function unlimited(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  for (let left = ms; left >= 0; left -= LONGEST_TIMER)
    await wait(Math.min(left, LONGEST_TIMER), undefined, { signal });
}
