/** How the emulated world's time runs: both ends in epoch milliseconds, speed as a plain factor. */
type ClockOptions = { origin: number; startedAt: number; speed: number };

/** Emulated time; `realDelay` turns a span of it into real milliseconds to wait. */
export type EmulatorClock = {
  now(): number;
  realDelay(emulatedMs: number): number;
  readonly speed: number;
};

/**
 * Gives the emulators the same running clock as the product: `origin` was the time at the real
 * moment `startedAt`, and every real millisecond since counts `speed` times.
 * Throws when the speed is not a positive number, since time would stand still.
 */
export function createClock({ origin, startedAt, speed }: ClockOptions): EmulatorClock {
  if (!(speed > 0)) throw new RangeError(`clock speed must be above 0, got ${speed}`);
  return {
    speed,
    now: () => origin + (Date.now() - startedAt) * speed,
    realDelay: (emulatedMs) => emulatedMs / speed,
  };
}

/** A clock that shows real time, for tests and for a stand-alone emulator. */
export function realClock(): EmulatorClock {
  return { speed: 1, now: () => Date.now(), realDelay: (emulatedMs) => emulatedMs };
}
