import { createBlinks } from './best-place.js';
import { copyDraft, DISTANCE, type Draft, emptyDraft, MISSED } from './draft.js';
import type { Chance, TourProblem } from './problem.js';
import { BLINK_SHARE, ordersOf, type Recreation, recreate } from './recreate.js';
import { ruin } from './ruin.js';
import { type Tables, tablesOf } from './tables.js';

/** How long a search lasts. The path is that of the seed; time only says where it stops. */
export type Budget = {
  /** Ruins and recreations of one cooling. */
  readonly iterations: number;
  /**
   * Asked now and then; true ends the search with the best that it has. With it the search cools
   * again and again until then, without it once.
   */
  readonly isTimeUp?: () => boolean;
};

/** A search under way: where it stands, where it looks, and the best it has seen. */
export type Search = {
  readonly tables: Tables;
  readonly recreation: Recreation;
  readonly chance: Chance;
  readonly current: Draft;
  readonly candidate: Draft;
  readonly best: Draft;
  readonly budget: Budget;
  iterations: number;
};

/** Iterations between two looks at the clock. */
const LOOK = 64;

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
  const [current, candidate, best] = [tables, tables, tables].map(emptyDraft) as [
    Draft,
    Draft,
    Draft,
  ];
  recreate(recreation, current);
  copyDraft(best, current);
  return { tables, recreation, chance, current, candidate, best, budget, iterations: 0 };
}

/** Ruins and recreates a copy of where the search stands, in `candidate`. */
export function step(search: Search): void {
  const { candidate, tables, chance } = search;
  copyDraft(candidate, search.current);
  ruin(tables, candidate, chance);
  recreate(search.recreation, candidate);
  search.iterations += 1;
}

export function isOver({ iterations, budget }: Search): boolean {
  return iterations % LOOK === 0 && budget.isTimeUp?.() === true;
}

export const distanceOf = ({ sums }: Draft): number => sums[DISTANCE] ?? 0;
export const missedBy = ({ sums }: Draft): number => sums[MISSED] ?? 0;
