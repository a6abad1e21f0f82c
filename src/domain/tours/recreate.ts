import { type Blinks, lookInTour, NO_BLINKS, type Place } from './best-place.js';
import { type Draft, putStop } from './draft.js';
import type { Chance } from './problem.js';
import type { Tables } from './tables.js';

/** Share of the places overlooked, as in the paper. */
export const BLINK_SHARE = 0.01;

export type Recreation = {
  readonly tables: Tables;
  /** 1 for a pair that may go out. */
  readonly isOpen: Uint8Array;
  /** Whether an empty pair is used as soon as it is cheaper, or only where nothing else is left. */
  readonly opensLast: boolean;
  readonly orders: Orders;
  readonly blinks: Blinks;
  readonly chance: Chance;
  /** Room for the stops that wait, so that nothing is allocated at each turn. */
  readonly waiting: Int32Array;
};

/** Keys by which waiting stops are sorted, the smallest first, and how often each is used. */
type Orders = { readonly keys: readonly Float64Array[]; readonly shares: readonly number[] };

/**
 * The orders of the paper: by chance, demand, nearness to the depots, width and ends of the time
 * window; and by weight where stops differ in it. Places of little use here have no share.
 */
export function ordersOf(tables: Tables): Orders {
  const { stops, nodes, demand, weight, opens, closes, costFrom } = tables;
  const far = Float64Array.from({ length: stops }, (_, stop) => {
    const hops = costFrom.subarray(stop * nodes + stops, (stop + 1) * nodes);
    return hops.reduce((sum, hop) => sum + hop, 0);
  });
  const key = (read: (stop: number) => number) =>
    Float64Array.from({ length: stops }, (_, stop) => read(stop));
  const hasWeights = weight.some((one) => one !== weight[0]);
  const hasDemand = demand.some((one) => one !== demand[0]);
  const orders: (readonly [share: number, key: Float64Array])[] = [
    [hasDemand ? 4 : 0, key((stop) => -(demand[stop] ?? 0))],
    [2, far.map((one) => -one)],
    [1, far],
    [2, key((stop) => (closes[stop] ?? 0) - (opens[stop] ?? 0))],
    [2, key((stop) => opens[stop] ?? 0)],
    [2, key((stop) => -(closes[stop] ?? 0))],
    [hasWeights ? 4 : 0, weight.map((one) => -one)],
  ];
  return { shares: [4, ...orders.map(([share]) => share)], keys: orders.map(([, one]) => one) };
}

/** Puts every stop that waits where it costs least; those that fit nowhere stay out. */
export function recreate(recreation: Recreation, draft: Draft): void {
  const { waiting } = recreation;
  const count = collect(recreation, draft);
  const place: Place = { pair: -1, after: -1, cost: 0 };
  for (let nth = 0; nth < count; nth += 1) {
    const stop = waiting[nth] ?? 0;
    findPlace(recreation, draft, stop, place);
    if (place.after < 0) continue;
    putStop(recreation.tables, draft, { stop, pair: place.pair, after: place.after });
  }
}

function collect(recreation: Recreation, { pairOf }: Draft): number {
  const { waiting, chance } = recreation;
  const { stops } = recreation.tables;
  let count = 0;
  for (let stop = 0; stop < stops; stop += 1) {
    if ((pairOf[stop] ?? 0) >= 0) continue;
    // Drawn into its place, so that equals come in no order of theirs.
    const at = Math.floor(chance() * (count + 1));
    waiting[count] = waiting[at] ?? 0;
    waiting[at] = stop;
    count += 1;
  }
  const key = drawKey(recreation);
  if (key) sortBy(waiting, count, key);
  return count;
}

function drawKey({ orders, chance }: Recreation): Float64Array | undefined {
  const all = orders.shares.reduce((sum, share) => sum + share, 0);
  let drawn = chance() * all;
  for (const [nth, share] of orders.shares.entries()) {
    drawn -= share;
    if (drawn < 0) return orders.keys[nth - 1];
  }
  return undefined;
}

/** By insertion: a dozen stops wait, and equals keep their order. */
function sortBy(waiting: Int32Array, count: number, key: Float64Array): void {
  for (let nth = 1; nth < count; nth += 1) {
    const stop = waiting[nth] ?? 0;
    const mine = key[stop] ?? 0;
    let at = nth;
    for (; at > 0; at -= 1) {
      const other = waiting[at - 1] ?? 0;
      if ((key[other] ?? 0) <= mine) break;
      waiting[at] = other;
    }
    waiting[at] = stop;
  }
}

function findPlace(recreation: Recreation, draft: Draft, stop: number, place: Place): void {
  const { tables, isOpen, opensLast, blinks } = recreation;
  const { pairs, stops, mayServe } = tables;
  place.after = -1;
  place.cost = Number.POSITIVE_INFINITY;
  const wish = { stop, place, blinks };
  for (let pair = 0; pair < pairs; pair += 1) {
    if ((draft.size[pair] ?? 0) === 0 || mayServe[pair * stops + stop] === 0) continue;
    lookInTour(tables, draft, pair, wish);
  }
  if (opensLast && place.after >= 0) return;
  let known = -1;
  for (let pair = 0; pair < pairs; pair += 1) {
    if ((draft.size[pair] ?? 0) > 0 || isOpen[pair] === 0) continue;
    const kind = tables.kind[pair] ?? 0;
    if (kind === known || mayServe[pair * stops + stop] === 0) continue;
    known = kind;
    lookInTour(tables, draft, pair, wish);
  }
}

/** Puts the appointments first, by their hour, before anything can stand in their way. */
export function placeAppointments(recreation: Recreation, draft: Draft): void {
  const { tables } = recreation;
  const place: Place = { pair: -1, after: -1, cost: 0 };
  const pinned = [...tables.isPinned.entries()].flatMap(([stop, pin]) => (pin ? [stop] : []));
  pinned.sort((a, b) => (tables.opens[a] ?? 0) - (tables.opens[b] ?? 0));
  for (const stop of pinned) {
    findPlace({ ...recreation, blinks: NO_BLINKS }, draft, stop, place);
    if (place.after < 0) continue;
    putStop(tables, draft, { stop, pair: place.pair, after: place.after });
  }
}

/** Stops that fit nowhere while every pair is free. */
export function hopelessStops(recreation: Recreation, empty: Draft): number {
  const place: Place = { pair: -1, after: -1, cost: 0 };
  const surely = { ...recreation, blinks: NO_BLINKS };
  let hopeless = 0;
  for (let stop = 0; stop < recreation.tables.stops; stop += 1) {
    findPlace(surely, empty, stop, place);
    if (place.after < 0) hopeless += 1;
  }
  return hopeless;
}
