import type { Draft } from './draft.js';
import type { PlannedStop, Tour, TourPlan } from './problem.js';
import { distanceOf, type Search } from './search.js';
import type { Tables } from './tables.js';
import { arriveWithMeal, earliest, ROUNDING } from './timing.js';

/** The best plan in words of the trade. */
export function planOf({ tables, best, iterations }: Search): TourPlan {
  const tours: Tour[] = [];
  for (const [pair, size] of best.size.entries()) {
    if (size > 0) tours.push(tourOf(tables, best, pair));
  }
  const unserved = [...best.pairOf.entries()].flatMap(([stop, pair]) => (pair < 0 ? [stop] : []));
  return { tours, unserved, distance: distanceOf(best), iterations };
}

/**
 * Everything as soon as can be; the meal as soon as nobody waits for its hour, or as the rest of the
 * tour allows no later one.
 */
function tourOf(tables: Tables, draft: Draft, pair: number): Tour {
  const { nodes, stops, timeFrom, service } = tables;
  const end = nodes - tables.pairs + pair;
  const planned: PlannedStop[] = [];
  let node = stops + pair;
  let left = tables.opens[node] ?? 0;
  let isHungry = tables.hasMeal[pair] === 1;
  let mealAt: number | null = null;
  while (node !== end) {
    const other = draft.next[node] ?? 0;
    const time = timeFrom[node * nodes + other] ?? 0;
    let begins = earliest(tables, other, left + time, ROUNDING);
    if (isHungry) {
      const fed = arriveWithMeal(tables, { pair, left, time }, ROUNDING);
      const begin = earliest(tables, other, fed, ROUNDING);
      const isPossible = begin <= (draft.latest[other] ?? 0) + ROUNDING;
      const isLast = begins > (draft.latestHungry[other] ?? 0) + ROUNDING;
      const isTime = left + time >= (tables.mealFrom[pair] ?? 0) || begin === begins;
      if (isPossible && (isTime || isLast)) {
        isHungry = false;
        begins = begin;
        mealAt = fed - (tables.mealLength[pair] ?? 0);
        if (left + time > (tables.mealUntil[pair] ?? 0) + ROUNDING) mealAt -= time;
      }
    }
    if (other < stops) planned.push({ stop: other, startsAt: begins });
    left = begins + (service[other] ?? 0);
    node = other;
  }
  return { pair, stops: planned, mealAt, endsAt: left };
}
