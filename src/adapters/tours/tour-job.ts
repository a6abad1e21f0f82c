import type { TourProblem } from '../../domain/tours/problem.js';

/** What the thread is given; times are milliseconds since 1970, read from `performance`. */
export type TourJob = {
  readonly problem: TourProblem;
  readonly seed: number;
  /** Share of the first round that may go to doing with fewer tours. */
  readonly fleetShare: number;
  /** Seconds of a modest machine: what a first round is as long as. */
  readonly effort: number;
  /** Until when further rounds are made; null: one round, however long it takes. */
  readonly until: { readonly beganAt: number; readonly endsAt: number } | null;
};

/** Real time: a search lasts as long for whoever waits for it, however fast the demo's days go by. */
export const realTime = (): number => performance.timeOrigin + performance.now();
