import type { Clock } from '../../app/ports/time-and-chance.js';

/** The clock of a demo: `origin` was shown when the machine's clock said `startedAt`. */
export interface Acceleration {
  origin: number;
  startedAt: number;
  speed: number;
}

/** Real time, or time that runs `speed` times faster. Used by compose and by the commands. */
export function createClock(acceleration?: Acceleration): Clock {
  if (acceleration === undefined) return { now: () => Date.now(), lived: (ms) => ms };
  const { origin, startedAt, speed } = acceleration;
  return {
    now: () => Math.round(origin + (Date.now() - startedAt) * speed),
    lived: (ms) => ms * speed,
  };
}
