import { copyDraft, type Draft, refreshTour, takeStop } from './draft.js';
import { recreate } from './recreate.js';
import { distanceOf, meanHop, type Progress, type Search, step } from './search.js';
import type { Tables } from './tables.js';

/** Heat at the beginning and at the end, and the price of an absent stop, in mean hops. */
const HOT = 0.5;
const COLD = 0.1;
const ABSENCE = 6;
/** Shorter strings from more tours: hard stops need a little slack in many places. */
const LONGEST_STRING = 6;
/** What each iteration of absence adds to the price of a stop, as a share of the first price. */
const DEARER = 0.01;

/** What the absence of each stop costs, and of a stop of middling difficulty. */
type Prices = { readonly each: Float64Array; mean: number };

/**
 * Takes one tour after the other away for as long as the rest can take its stops. While some are
 * absent the search may stand on incomplete plans, annealed by length and by the price of the
 * absent; who is often absent becomes dear, so that the hard ones find their place first (after
 * the « absence » counters of the SISR paper, section on fleet minimisation). In the end the
 * search stands on a plan as complete as the best, but often unlike it: where no tour could be
 * spared, the last one serves only those who found no place elsewhere.
 */
export function fewestTours(search: Search, bound: number, begin: () => Progress): void {
  const { current, best, hopeless, tables } = search;
  copyDraft(current, best);
  closeIdle(search);
  const prices = { each: new Float64Array(tables.stops).fill(1), mean: 1 };
  for (;;) {
    if (absentOf(current) <= hopeless) {
      if (toursOf(current) <= bound || !dissolve(search, prices)) return;
    }
    prices.each.fill(1);
    prices.mean = 1;
    if (!fill(search, prices, begin())) break;
    copyDraft(best, current);
    closeIdle(search);
  }
  closeIdle(search);
  recreate(search.recreation, current);
  if (absentOf(current) > absentOf(best)) copyDraft(current, best);
}

/** Anneals until nobody is absent who could be served; false when it did not come to that. */
function fill(search: Search, prices: Prices, progress: Progress): boolean {
  const { current, candidate, chance, hopeless, tables } = search;
  const hop = meanHop(search);
  let standing = distanceOf(current) + ABSENCE * hop * priceOf(current, prices);
  for (let at = progress(); at < 1; at = progress()) {
    step(search, LONGEST_STRING);
    const heat = HOT * hop * (COLD / HOT) ** at;
    const cost = distanceOf(candidate) + ABSENCE * hop * priceOf(candidate, prices);
    const isTaken = cost < standing - heat * Math.log(1 - chance());
    if (absentOf(candidate) <= hopeless) {
      copyDraft(current, candidate);
      return true;
    }
    if (isTaken) copyDraft(current, candidate);
    makeDearer(tables, current, prices);
    standing = distanceOf(current) + ABSENCE * hop * priceOf(current, prices);
  }
  return false;
}

function makeDearer({ stops }: Tables, { pairOf }: Draft, prices: Prices): void {
  for (let stop = 0; stop < stops; stop += 1) {
    if ((pairOf[stop] ?? 0) >= 0) continue;
    prices.each[stop] = (prices.each[stop] ?? 0) + DEARER;
    prices.mean += DEARER / stops;
  }
}

function priceOf({ pairOf }: Draft, { each, mean }: Prices): number {
  let sum = 0;
  for (let stop = 0; stop < each.length; stop += 1) {
    if ((pairOf[stop] ?? 0) < 0) sum += each[stop] ?? 0;
  }
  return sum / mean;
}

export function toursOf({ size }: Draft): number {
  return size.reduce((sum, stops) => sum + (stops > 0 ? 1 : 0), 0);
}

function absentOf({ pairOf }: Draft): number {
  let absent = 0;
  for (let stop = 0; stop < pairOf.length; stop += 1) {
    if ((pairOf[stop] ?? 0) < 0) absent += 1;
  }
  return absent;
}

/** Pairs that do not go out are not to go out again. */
export function closeIdle({ recreation, best }: Search): void {
  for (let pair = 0; pair < best.size.length; pair += 1) {
    recreation.isOpen[pair] = (best.size[pair] ?? 0) > 0 ? 1 : 0;
  }
}

/** Ends the tour whose stops have been absent least; false when every tour holds an appointment. */
function dissolve(search: Search, { each }: Prices): boolean {
  const { tables, current, recreation } = search;
  const sums = new Float64Array(tables.pairs);
  for (let stop = 0; stop < tables.stops; stop += 1) {
    const pair = current.pairOf[stop] ?? -1;
    if (pair < 0) continue;
    const price = tables.isPinned[stop] === 1 ? Number.POSITIVE_INFINITY : (each[stop] ?? 0);
    sums[pair] = (sums[pair] ?? 0) + price;
  }
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [pair, sum] of sums.entries()) {
    if ((current.size[pair] ?? 0) > 0 && sum < least) [least, chosen] = [sum, pair];
  }
  if (chosen < 0) return false;
  for (let stop = 0; stop < tables.stops; stop += 1) {
    if (current.pairOf[stop] === chosen) takeStop(tables, current, stop);
  }
  refreshTour(tables, current, chosen);
  recreation.isOpen[chosen] = 0;
  return true;
}
