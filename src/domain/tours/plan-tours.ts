import { anneal } from './anneal.js';
import { fewestPossible } from './bound.js';
import { closeIdle, fewestTours, toursOf } from './fewest-tours.js';
import type { Chance, TourPlan, TourProblem } from './problem.js';
import { planOf } from './read-plan.js';
import { type Budget, progressOf, type Search, startSearch } from './search.js';

/** Share of a round, and of the time, that one try to do with a tour less may take. */
const FLEET_SHARE = Number(process.env.FS ?? 0.45);

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
    if (process.env.DBG) console.log('round', round, 'fleet', search.iterations - first, toursOf(search.best), search.best.sums[0], timeUsed?.());
    const left = Math.max(iterations - (search.iterations - first), iterations * (1 - FLEET_SHARE));
    anneal(search, progressOf(search, left, isFirst ? 1 : null));
    if (process.env.DBG) console.log('round', round, 'annealed', search.iterations - first, search.best.sums[0], timeUsed?.());
  }
  return planOf(search);
}
