import type { TourPlan, TourProblem } from '../../domain/tours/problem.js';

export type TourSearchLimits = {
  /** Seconds of real time, from the call to the answer. */
  readonly seconds: number;
  /** The same seed searches the same way. */
  readonly seed: number;
};

/** Plans tours beside the caller's thread, which stays free. */
export type TourSolver = {
  plan(problem: TourProblem, limits: TourSearchLimits): Promise<TourPlan>;
};
