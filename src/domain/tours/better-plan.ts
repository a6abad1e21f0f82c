import { BOOKED, type TourPlan, type TourProblem } from './problem.js';

/** Weight of the stops that a plan leaves out. */
export const missedBy = ({ stops }: TourProblem, { unserved }: TourPlan): number =>
  unserved.reduce((sum, stop) => sum + (stops[stop]?.weight ?? BOOKED), 0);

/** Whether a plan is better than another: less left out, then fewer tours where that counts, then shorter. */
export function isBetterPlan(problem: TourProblem, plan: TourPlan, other: TourPlan): boolean {
  const missed = missedBy(problem, plan) - missedBy(problem, other);
  if (missed !== 0) return missed < 0;
  const tours = plan.tours.length - other.tours.length;
  if (problem.fewestTours === true && tours !== 0) return tours < 0;
  return plan.distance < other.distance;
}
