import { anneal } from './anneal.js';
import { fewestPossible } from './bound.js';
import { copyDraft } from './draft.js';
import { fewestTours } from './fewest-tours.js';
import type { Chance, TourPlan, TourProblem } from './problem.js';
import { planOf } from './read-plan.js';
import { type Budget, progressOf, type Search, startSearch } from './search.js';

/** Share of a round, and of the time, that one try to do with a tour less may take. */
const FLEET_SHARE = 0.5;
const LATER_FLEET = 0.2;
const LATER = 0.4;
/** Stops looked at in a second, per place: half of what a modest machine does. */
const PACE = 4e6;
const SHORTEST_ROUND = 2_000;

/** Iterations of a round that a modest machine ends in that time: they grow dearer with the stops. */
export function roundFor({ stops }: TourProblem, seconds: number): number {
  return Math.max(SHORTEST_ROUND, Math.round((seconds * PACE) / Math.max(stops.length, 1)));
}

/**
 * Plans the tours of a day: fewest unserved by weight, then fewest tours where the problem asks
 * for it, then least travel. Ruin and recreate as in SISR (Christiaens and Vanden Berghe, 2020);
 * the same seed and budget give the same plan.
 */
export function planTours(problem: TourProblem, budget: Budget, chance: Chance): TourPlan {
  const search = startSearch(problem, budget, chance);
  const { timeUsed } = budget;
  firstRound(search, problem, budget.iterations);
  while (timeUsed && timeUsed() < 1) laterRound(search, problem, budget.iterations);
  return planOf(search);
}

const boundOf = (search: Search): number => fewestPossible(search.tables);

function firstRound(search: Search, { fewestTours: isFleet }: TourProblem, iterations: number) {
  if (isFleet) reduce(search, FLEET_SHARE * iterations, FLEET_SHARE);
  const left = Math.max(iterations - search.iterations, (1 - FLEET_SHARE) * iterations);
  anneal(search, progressOf(search, left, 1));
}

function laterRound(search: Search, { fewestTours: isFleet }: TourProblem, iterations: number) {
  if (isFleet) reduce(search, LATER_FLEET * iterations, null);
  else copyDraft(search.current, search.best);
  anneal(search, progressOf(search, LATER * iterations, null));
}

/** All tries together end after so many iterations. */
function reduce(search: Search, iterations: number, until: number | null): void {
  const last = search.iterations + iterations;
  fewestTours(search, boundOf(search), () =>
    progressOf(search, Math.max(last - search.iterations, 1), until),
  );
}
