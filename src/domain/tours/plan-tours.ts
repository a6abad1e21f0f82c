import { anneal } from './anneal.js';
import { fewestPossible } from './bound.js';
import { closeIdle, fewestTours } from './fewest-tours.js';
import type { Chance, TourPlan, TourProblem } from './problem.js';
import { planOf } from './read-plan.js';
import { type Budget, progressOf, startSearch } from './search.js';

/** Share of a round, and of the time, that one try to do with a tour less may take. */
const FLEET_SHARE = 0.45;
/** Stops looked at in a second, per place: half of what a modest machine does. */
const PACE = 4e6;
const SHORTEST_ROUND = 2_000;

/** Iterations of a round that a modest machine ends in that time: they grow dearer with the stops. */
export function roundFor({ stops }: TourProblem, seconds: number): number {
  return Math.max(SHORTEST_ROUND, Math.round((seconds * PACE) / Math.max(stops.length, 1)));
}

export function planTours(problem: TourProblem, budget: Budget, chance: Chance): TourPlan {
  const search = startSearch(problem, budget, chance);
  const bound = problem.fewestTours ? fewestPossible(search.tables) : problem.pairs.length;
  const { timeUsed, iterations } = budget;
  for (let round = 0; round === 0 || (timeUsed && timeUsed() < 1); round += 1) {
    const first = search.iterations;
    const isFirst = round === 0;
    if (problem.fewestTours && round < 2) {
      closeIdle(search);
      fewestTours(search, bound, () =>
        progressOf(search, FLEET_SHARE * iterations, isFirst ? FLEET_SHARE : null),
      );
      closeIdle(search);
    }
    const left = Math.max(iterations - (search.iterations - first), iterations * (1 - FLEET_SHARE));
    anneal(search, progressOf(search, left, isFirst ? 1 : null));
  }
  return planOf(search);
}
