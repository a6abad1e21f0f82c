import type { Tables } from './tables.js';
import { arriveWithMeal, earliest, latestStart, leaveForMeal, ROUNDING } from './timing.js';

/**
 * Tours as the search changes them: linked nodes, and for each node what tells in constant time
 * whether a stop still fits before or after it. All of one kind lie in one buffer, so that a
 * draft is copied in two strokes.
 *
 * A pair that eats has two clocks: « hungry », the meal yet to come, and after the meal. A pair
 * without a meal knows the second alone.
 */
export type Draft = {
  readonly whole: Int32Array;
  readonly real: Float64Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Of a stop: its pair, or −1 when it is in no tour. */
  readonly pairOf: Int32Array;
  /** Of a pair: stops in its tour. */
  readonly size: Int32Array;
  /** The earliest end of service. */
  readonly leaves: Float64Array;
  readonly leavesHungry: Float64Array;
  /** The latest begin of service that leaves the rest of the tour possible. */
  readonly latest: Float64Array;
  readonly latestHungry: Float64Array;
  /** Cost to the next node; 0 where the pair does not go out. */
  readonly hop: Float64Array;
  /** Of a pair: demand taken. */
  readonly load: Float64Array;
  /** Distance, then the weight of the stops in no tour. */
  readonly sums: Float64Array;
};

export const DISTANCE = 0;
export const MISSED = 1;

/** Every pair at home, every stop in no tour. */
export function emptyDraft(tables: Tables): Draft {
  const { stops, pairs, nodes } = tables;
  const draft = allocate(tables);
  draft.pairOf.fill(-1);
  draft.sums[MISSED] = tables.weight.reduce((sum, weight) => sum + weight, 0);
  for (let pair = 0; pair < pairs; pair += 1) {
    const [start, end] = [stops + pair, nodes - pairs + pair];
    draft.next[start] = end;
    draft.previous[end] = start;
    const eats = tables.hasMeal[pair] === 1;
    const startsAt = tables.opens[start] ?? 0;
    const endsAt = tables.closes[end] ?? 0;
    draft.leaves[start] = eats ? Number.POSITIVE_INFINITY : startsAt;
    draft.leavesHungry[start] = eats ? startsAt : Number.POSITIVE_INFINITY;
    draft.latest[end] = endsAt;
    draft.latestHungry[end] = Number.NEGATIVE_INFINITY;
    refreshTour(tables, draft, pair);
  }
  return draft;
}

function allocate({ stops, pairs, nodes }: Tables): Draft {
  const whole = new Int32Array(2 * nodes + stops + pairs);
  const real = new Float64Array(5 * nodes + pairs + 2);
  const row = (nth: number) => real.subarray(nth * nodes, (nth + 1) * nodes);
  return {
    whole,
    real,
    next: whole.subarray(0, nodes),
    previous: whole.subarray(nodes, 2 * nodes),
    pairOf: whole.subarray(2 * nodes, 2 * nodes + stops),
    size: whole.subarray(2 * nodes + stops),
    leaves: row(0),
    leavesHungry: row(1),
    latest: row(2),
    latestHungry: row(3),
    hop: row(4),
    load: real.subarray(5 * nodes, 5 * nodes + pairs),
    sums: real.subarray(5 * nodes + pairs),
  };
}

export function copyDraft(to: Draft, from: Draft): void {
  to.whole.set(from.whole);
  to.real.set(from.real);
}

/** Puts a stop that is in no tour between `after` and the node that follows it. */
export function putStop(
  tables: Tables,
  draft: Draft,
  at: { stop: number; pair: number; after: number },
): void {
  const { stop, pair, after } = at;
  const { nodes, costFrom } = tables;
  const { next, previous, hop, sums, size, load } = draft;
  const before = next[after] ?? 0;
  next[after] = stop;
  next[stop] = before;
  previous[before] = stop;
  previous[stop] = after;
  const come = costFrom[after * nodes + stop] ?? 0;
  const go = costFrom[stop * nodes + before] ?? 0;
  sums[DISTANCE] = (sums[DISTANCE] ?? 0) + come + go - (hop[after] ?? 0);
  sums[MISSED] = (sums[MISSED] ?? 0) - (tables.weight[stop] ?? 0);
  hop[after] = come;
  hop[stop] = go;
  draft.pairOf[stop] = pair;
  size[pair] = (size[pair] ?? 0) + 1;
  load[pair] = (load[pair] ?? 0) + (tables.demand[stop] ?? 0);
  refreshForward(tables, draft, { pair, from: after, atLeast: stop });
  refreshBackward(tables, draft, { pair, from: before, atLeast: stop });
}

/** Takes a stop out of its tour; `refreshTour` must follow before the tour's times are read. */
export function takeStop(tables: Tables, draft: Draft, stop: number): void {
  const { nodes, costFrom } = tables;
  const { next, previous, hop, sums, size, load } = draft;
  const pair = draft.pairOf[stop] ?? 0;
  const [after, before] = [previous[stop] ?? 0, next[stop] ?? 0];
  next[after] = before;
  previous[before] = after;
  const left = (size[pair] ?? 0) - 1;
  // A pair with nothing to do stays at home, even if its day would end elsewhere.
  const straight = left === 0 ? 0 : (costFrom[after * nodes + before] ?? 0);
  sums[DISTANCE] = (sums[DISTANCE] ?? 0) + straight - (hop[after] ?? 0) - (hop[stop] ?? 0);
  sums[MISSED] = (sums[MISSED] ?? 0) + (tables.weight[stop] ?? 0);
  hop[after] = straight;
  draft.pairOf[stop] = -1;
  size[pair] = left;
  load[pair] = (load[pair] ?? 0) - (tables.demand[stop] ?? 0);
}

/** Works the times of a tour out anew. */
export function refreshTour(tables: Tables, draft: Draft, pair: number): void {
  const start = tables.stops + pair;
  const end = tables.nodes - tables.pairs + pair;
  refreshForward(tables, draft, { pair, from: start, atLeast: end });
  refreshBackward(tables, draft, { pair, from: end, atLeast: start });
}

/** What follows `from` is worked out up to `atLeast`, then as far as something changes. */
type Stretch = { pair: number; from: number; atLeast: number };

function refreshForward(tables: Tables, draft: Draft, { pair, from, atLeast }: Stretch): void {
  const { nodes, pairs, timeFrom, service } = tables;
  const { next, leaves, leavesHungry } = draft;
  const end = nodes - pairs + pair;
  const eats = tables.hasMeal[pair] === 1;
  let mustGo = true;
  for (let node = from; node !== end; ) {
    const other = next[node] ?? 0;
    const time = timeFrom[node * nodes + other] ?? 0;
    const stay = service[other] ?? 0;
    let fed = earliest(tables, other, (leaves[node] ?? 0) + time, ROUNDING) + stay;
    let isSame = true;
    if (eats) {
      const left = leavesHungry[node] ?? 0;
      const hungry = earliest(tables, other, left + time, ROUNDING) + stay;
      const arrival = arriveWithMeal(tables, { pair, left, time }, ROUNDING);
      fed = Math.min(fed, earliest(tables, other, arrival, ROUNDING) + stay);
      isSame = hungry === leavesHungry[other];
      leavesHungry[other] = hungry;
    }
    if (other === atLeast) mustGo = false;
    else if (!mustGo && isSame && fed === leaves[other]) return;
    leaves[other] = fed;
    node = other;
  }
}

function refreshBackward(tables: Tables, draft: Draft, { pair, from, atLeast }: Stretch): void {
  const { nodes, stops, timeTo, service } = tables;
  const { previous, latest, latestHungry } = draft;
  const start = stops + pair;
  const eats = tables.hasMeal[pair] === 1;
  let mustGo = true;
  for (let node = from; node !== start; ) {
    const other = previous[node] ?? 0;
    const time = timeTo[node * nodes + other] ?? 0;
    const stay = service[other] ?? 0;
    const until = latest[node] ?? 0;
    const fed = latestStart(tables, other, until - time - stay);
    let isSame = true;
    if (eats) {
      const untilHungry = (latestHungry[node] ?? 0) - time;
      const leave = Math.max(untilHungry, leaveForMeal(tables, pair, until, time));
      const hungry = latestStart(tables, other, leave - stay);
      isSame = hungry === latestHungry[other];
      latestHungry[other] = hungry;
    }
    if (other === atLeast) mustGo = false;
    else if (!mustGo && isSame && fed === latest[other]) return;
    latest[other] = fed;
    node = other;
  }
}
