import { createBlinks } from './best-place.js';
import { copyDraft, DISTANCE, type Draft, emptyDraft, MISSED } from './draft.js';
import type { Chance, TourProblem } from './problem.js';
import {
  BLINK_SHARE,
  hopelessStops,
  ordersOf,
  placeAppointments,
  type Recreation,
  recreate,
} from './recreate.js';
import { LONGEST_STRING, ruin } from './ruin.js';
import { type Tables, tablesOf } from './tables.js';

/** How long a search lasts. */
export type Budget = {
  /** Ruins and recreations of one round; without a clock, of the whole search. */
  readonly iterations: number;
  /**
   * Share of the time used, from 0; 1 ends the search with the best that it has. Rounds follow one
   * another until then: the path is that of the seed and the iterations, and time says where it is
   * cut. Only on a machine too slow for one round does time also shorten it.
   */
  readonly timeUsed?: () => number;
  /** Share of the first round that may go to doing with fewer tours; half by default. */
  readonly fleetShare?: number;
};

/** A search under way: where it stands, where it looks, and the best it has seen. */
export type Search = {
  readonly tables: Tables;
  readonly recreation: Recreation;
  readonly chance: Chance;
  readonly current: Draft;
  readonly candidate: Draft;
  readonly best: Draft;
  readonly timeUsed: () => number;
  /** Stops that no pair could serve, had it nothing else to do. */
  readonly hopeless: number;
  iterations: number;
};

/** Iterations between two looks at the clock. */
const LOOK = 64;
/** Sums of weights and of lengths drift by less than this. */
const DRIFT = 1e-6;

/** Begins with the appointments, then all the rest where it costs least. */
export function startSearch(problem: TourProblem, budget: Budget, chance: Chance): Search {
  const tables = tablesOf(problem);
  const recreation: Recreation = {
    tables,
    isOpen: new Uint8Array(tables.pairs).fill(1),
    opensLast: problem.fewestTours === true,
    orders: ordersOf(tables),
    blinks: createBlinks(BLINK_SHARE, chance),
    chance,
    waiting: new Int32Array(tables.stops + 1),
  };
  const current = emptyDraft(tables);
  placeAppointments(recreation, current);
  recreate(recreation, current);
  const best = emptyDraft(tables);
  copyDraft(best, current);
  return {
    tables,
    recreation,
    chance,
    current,
    candidate: emptyDraft(tables),
    best,
    timeUsed: budget.timeUsed ?? (() => 0),
    hopeless: hopelessStops(recreation, emptyDraft(tables)),
    iterations: 0,
  };
}

/** Ruins and recreates a copy of where the search stands, in `candidate`. */
export function step(search: Search, longestString = LONGEST_STRING): void {
  const { candidate, tables, chance } = search;
  copyDraft(candidate, search.current);
  ruin(tables, candidate, chance, longestString);
  recreate(search.recreation, candidate);
  search.iterations += 1;
}

/** How far a phase has come, from 0 to 1, by its iterations or by the time it was given. */
export type Progress = () => number;

/** Progress of a phase that begins now; its share of the time, where it has one, ends at `until`. */
export function progressOf(search: Search, iterations: number, until: number | null): Progress {
  const first = search.iterations;
  const began = search.timeUsed();
  let byTime = 0;
  return () => {
    const done = search.iterations - first;
    if (done % LOOK === 0) {
      const used = search.timeUsed();
      if (used >= 1) byTime = 1;
      else if (until !== null) byTime = (used - began) / Math.max(until - began, DRIFT);
    }
    return Math.max(done / iterations, byTime);
  };
}

export const distanceOf = ({ sums }: Draft): number => sums[DISTANCE] ?? 0;
export const missedBy = ({ sums }: Draft): number => sums[MISSED] ?? 0;

/** Whether one draft may stand for the other: serves more, or as much and not farther than told. */
export function isWithin(one: Draft, other: Draft, tolerance: number): boolean {
  const fewer = missedBy(other) - missedBy(one);
  if (Math.abs(fewer) > DRIFT) return fewer > 0;
  return distanceOf(one) < distanceOf(other) + tolerance;
}

export const isBetter = (one: Draft, other: Draft): boolean => isWithin(one, other, -DRIFT);

/** The mean length of a hop of the plan: heat and penalties are counted in it. */
export function meanHop({ best }: Search): number {
  const placed = best.pairOf.reduce((sum, pair) => sum + (pair < 0 ? 0 : 1), 0);
  const mean = distanceOf(best) / Math.max(placed, 1);
  return mean > 0 ? mean : 1;
}
