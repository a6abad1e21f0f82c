import { anneal, HOT_FOR_DAY, HOT_FOR_FLEET } from './anneal.js';
import { fewestPossible } from './bound.js';
import { copyDraft } from './draft.js';
import { fewestTours } from './fewest-tours.js';
import type { Chance, TourPlan, TourProblem } from './problem.js';
import { planOf } from './read-plan.js';
import { type Budget, progressOf, type Search, startSearch } from './search.js';

/** Share of the first round, and of its time, that may go to doing with fewer tours. */
const FLEET_SHARE = 0.5;
/** The same of a later round, in first rounds, and what then goes to shortening the tours. */
const LATER_FLEET_SHARE = 0.15;
const LATER_SHARE = 0.3;
/** Iterations times stops that a modest machine makes in a second. */
const PACE = 4e6;
const SHORTEST_ROUND = 2_000;

/** Iterations of a first round that a modest machine ends in that time: they grow with the stops. */
export function roundFor({ stops }: TourProblem, seconds: number): number {
  return Math.max(SHORTEST_ROUND, Math.round((seconds * PACE) / Math.max(stops.length, 1)));
}

/**
 * Plans the tours of a day: fewest unserved by weight, then fewest tours where the problem asks
 * for it, then least travel. Ruin and recreate as in SISR (J. Christiaens and G. Vanden Berghe,
 * « Slack Induction by String Removals for Vehicle Routing Problems », Transportation Science 54,
 * 2020). The same seed and iterations give the same plan; with a clock, the same path.
 */
export function planTours(problem: TourProblem, budget: Budget, chance: Chance): TourPlan {
  const search = startSearch(problem, budget, chance);
  const { iterations, timeUsed, fleetShare = FLEET_SHARE } = budget;
  if (problem.stops.length === 0) return planOf(search);
  const rounds =
    problem.fewestTours === true
      ? fleetRounds(search, iterations, fleetShare)
      : dayRounds(search, iterations);
  rounds.first();
  while (timeUsed && timeUsed() < 1) rounds.later();
  return planOf(search);
}

type Rounds = { first(): void; later(): void };

function dayRounds(search: Search, iterations: number): Rounds {
  return {
    first: () => anneal(search, HOT_FOR_DAY, progressOf(search, iterations, 1)),
    later: () => {
      copyDraft(search.current, search.best);
      anneal(search, HOT_FOR_DAY, progressOf(search, iterations, null));
    },
  };
}

/** Each round tries to do with a tour less, and shortens the tours from where that led. */
function fleetRounds(search: Search, iterations: number, share: number): Rounds {
  // Whom nobody can serve needs no tour, and the bound counts all.
  const bound = search.hopeless > 0 ? 1 : fewestPossible(search.tables);
  const reduce = (share: number, until: number | null) => {
    const last = search.iterations + share * iterations;
    fewestTours(search, bound, () =>
      progressOf(search, Math.max(last - search.iterations, 1), until),
    );
  };
  return {
    first: () => {
      reduce(share, share);
      anneal(search, HOT_FOR_FLEET, progressOf(search, iterations - search.iterations, 1));
    },
    later: () => {
      reduce(LATER_FLEET_SHARE, null);
      anneal(search, HOT_FOR_FLEET, progressOf(search, LATER_SHARE * iterations, null));
    },
  };
}
