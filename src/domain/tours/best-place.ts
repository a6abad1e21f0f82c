import type { Draft } from './draft.js';
import type { Tables } from './tables.js';
import { arriveWithMeal, earliest } from './timing.js';

/** The cheapest place found so far for a stop; `after` is −1 while there is none. */
export type Place = { pair: number; after: number; cost: number };

/** A good place is overlooked now and then, so that the search does not always do the same. */
export type Blinks = { left: number; next(): number };

/** One stop in search of a place. */
export type Wish = { readonly stop: number; readonly place: Place; readonly blinks: Blinks };

/** Looks for a better place in the tour of a pair, which may serve the stop. */
export function lookInTour(tables: Tables, draft: Draft, pair: number, wish: Wish): void {
  const { stop } = wish;
  const room = (tables.capacity[pair] ?? 0) - (draft.load[pair] ?? 0);
  if ((tables.demand[stop] ?? 0) > room) return;
  if (tables.hasMeal[pair] === 1) lookAroundMeal(tables, draft, pair, wish);
  else lookAlong(tables, draft, pair, wish);
}

/** The search spends most of its time here: one pass along the tour, constant time a place. */
function lookAlong(tables: Tables, draft: Draft, pair: number, wish: Wish): void {
  const { nodes, timeFrom, timeTo, costFrom, costTo } = tables;
  const { next, leaves, latest, hop } = draft;
  const { stop, place, blinks } = wish;
  const row = stop * nodes;
  const opens = tables.opens[stop] ?? 0;
  const closes = tables.closes[stop] ?? 0;
  const stay = tables.service[stop] ?? 0;
  const several = tables.windows[stop] != null;
  const end = nodes - tables.pairs + pair;
  for (let node = tables.stops + pair; node !== end; ) {
    const other = next[node] ?? 0;
    const left = leaves[node] ?? 0;
    // Whoever comes later in the tour leaves later still.
    if (left > closes) return;
    const cost = (costTo[row + node] ?? 0) + (costFrom[row + other] ?? 0) - (hop[node] ?? 0);
    if (cost < place.cost) {
      const arrival = left + (timeTo[row + node] ?? 0);
      if (arrival <= closes) {
        let begins = Math.max(arrival, opens);
        if (several) begins = earliest(tables, stop, arrival);
        if (begins + stay + (timeFrom[row + other] ?? 0) <= (latest[other] ?? 0)) {
          take(place, blinks, pair, node, cost);
        }
      }
    }
    node = other;
  }
}

/** The same for a pair that eats: before the meal, on either side of it, or after. */
function lookAroundMeal(tables: Tables, draft: Draft, pair: number, wish: Wish): void {
  const { nodes, timeFrom, timeTo, costFrom, costTo } = tables;
  const { next, leaves, leavesHungry, latest, latestHungry, hop } = draft;
  const { stop, place, blinks } = wish;
  const row = stop * nodes;
  const stay = tables.service[stop] ?? 0;
  const end = nodes - tables.pairs + pair;
  for (let node = tables.stops + pair; node !== end; ) {
    const other = next[node] ?? 0;
    const cost = (costTo[row + node] ?? 0) + (costFrom[row + other] ?? 0) - (hop[node] ?? 0);
    if (cost < place.cost) {
      const come = timeTo[row + node] ?? 0;
      const go = timeFrom[row + other] ?? 0;
      const left = leavesHungry[node] ?? 0;
      const hungry = earliest(tables, stop, left + come) + stay;
      const fed =
        Math.min(
          earliest(tables, stop, (leaves[node] ?? 0) + come),
          earliest(tables, stop, arriveWithMeal(tables, { pair, left, time: come })),
        ) + stay;
      const until = latest[other] ?? 0;
      if (
        fed + go <= until ||
        hungry + go <= (latestHungry[other] ?? 0) ||
        arriveWithMeal(tables, { pair, left: hungry, time: go }) <= until
      ) {
        take(place, blinks, pair, node, cost);
      }
    }
    node = other;
  }
}

function take(place: Place, blinks: Blinks, pair: number, after: number, cost: number): void {
  blinks.left -= 1;
  if (blinks.left <= 0) {
    blinks.left = blinks.next();
    return;
  }
  place.pair = pair;
  place.after = after;
  place.cost = cost;
}

/**
 * A coin thrown at every place, `share` of them lost, but thrown only once for each run of places:
 * the length of the run is drawn instead.
 */
export function createBlinks(share: number, chance: () => number): Blinks {
  const next = (): number => 1 + Math.floor(Math.log(1 - chance()) / Math.log(1 - share));
  return { left: next(), next };
}

/** Never overlooks a place. */
export const NO_BLINKS: Blinks = {
  left: Number.POSITIVE_INFINITY,
  next: () => Number.POSITIVE_INFINITY,
};
