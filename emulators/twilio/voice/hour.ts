import type { EmulatorClock } from '../../clock.js';

/** What time it is on the calls. */
export type Hour = {
  /** The hour of what happens now; the same for all that follows from it by promises. */
  now(): number;
  /** An event due at that hour happens now, however late. */
  stand(at: number): void;
  /** Comes back to the clock after jumps ahead of it. */
  catchUp(): void;
};

/**
 * Tells the hour by a clock. A fast one may go on by seconds between two lines of code; here one
 * event or request, with all that its promises lead to at once, happens at one hour.
 */
export function createHour(clock: EmulatorClock): Hour {
  let last = Number.NEGATIVE_INFINITY;
  let current: number | null = null;

  function moveOn(): void {
    current = null;
  }

  function hold(at: number): number {
    current = at;
    // Ticks come when no promise has anything left to do.
    queueMicrotask(() => process.nextTick(moveOn));
    return at;
  }

  return {
    now: () => current ?? hold(Math.max(last, clock.now())),
    stand(at) {
      last = Math.max(last, at);
      hold(at);
    },
    catchUp() {
      current = null;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}
