/** A clock that stands still until a test moves it; times are epoch milliseconds. */
export interface TestClock {
  now(): number;
  /** A test's day is as long as life's. */
  lived(milliseconds: number): number;
  set(time: number | string): void;
  advance(milliseconds: number): void;
}

/** Starts at an ISO time or at epoch milliseconds; by default Monday 23 November 2026, 10:00 in Paris. */
export function createTestClock(start: number | string = '2026-11-23T09:00:00Z'): TestClock {
  const read = (time: number | string) => (typeof time === 'number' ? time : Date.parse(time));
  let current = read(start);
  return {
    now: () => current,
    lived: (milliseconds) => milliseconds,
    set(time) {
      current = read(time);
    },
    advance(milliseconds) {
      current += milliseconds;
    },
  };
}
