import type { Tables } from './tables.js';

/**
 * What the rounding of sums may add to a time. A place is looked for without it; a tour that is
 * known to be possible is worked out with it, lest it miss a window by the last digit.
 */
export const ROUNDING = 1e-9;

/** When a service may begin at a node for who arrives at `arrival`; infinite when too late. */
export function earliest(tables: Tables, node: number, arrival: number, rounding = 0): number {
  const windows = node < tables.stops ? tables.windows[node] : null;
  if (windows) return earliestOf(windows, arrival, rounding);
  if (arrival > (tables.closes[node] ?? 0) + rounding) return Number.POSITIVE_INFINITY;
  return Math.max(arrival, tables.opens[node] ?? 0);
}

function earliestOf(windows: Float64Array, arrival: number, rounding: number): number {
  for (let at = 0; at < windows.length; at += 2) {
    if (arrival <= (windows[at + 1] ?? 0) + rounding) return Math.max(arrival, windows[at] ?? 0);
  }
  return Number.POSITIVE_INFINITY;
}

/** The latest begin of service not after `limit`; minus infinity when there is none. */
export function latestStart(tables: Tables, node: number, limit: number): number {
  const windows = node < tables.stops ? tables.windows[node] : null;
  if (windows) return latestOf(windows, limit);
  if (limit < (tables.opens[node] ?? 0)) return Number.NEGATIVE_INFINITY;
  return Math.min(limit, tables.closes[node] ?? 0);
}

function latestOf(windows: Float64Array, limit: number): number {
  for (let at = windows.length - 2; at >= 0; at -= 2) {
    if (limit >= (windows[at] ?? 0)) return Math.min(limit, windows[at + 1] ?? 0);
  }
  return Number.NEGATIVE_INFINITY;
}

/** Leaving hungry at `left` for a place `time` away. */
export type Leg = { readonly pair: number; readonly left: number; readonly time: number };

/**
 * When a pair that leaves hungry arrives fed. It eats where it arrives, as soon as the break may
 * begin: nothing is sooner, not even a halt on the road. Where that would be too late it eats
 * before it leaves.
 */
export function arriveWithMeal(tables: Tables, { pair, left, time }: Leg, rounding = 0): number {
  const from = tables.mealFrom[pair] ?? 0;
  const until = (tables.mealUntil[pair] ?? 0) + rounding;
  const length = tables.mealLength[pair] ?? 0;
  if (left + time <= until) return Math.max(left + time, from) + length;
  if (left <= until) return Math.max(left, from) + length + time;
  return Number.POSITIVE_INFINITY;
}

/** The latest moment to leave hungry so as to arrive fed by `limit`: the inverse of the above. */
export function leaveForMeal(tables: Tables, pair: number, limit: number, time: number): number {
  const from = tables.mealFrom[pair] ?? 0;
  const until = tables.mealUntil[pair] ?? 0;
  const length = tables.mealLength[pair] ?? 0;
  if (from + length + time <= limit) return Math.min(until, limit - length - time);
  if (from + length <= limit) return Math.min(until, limit - length) - time;
  return Number.NEGATIVE_INFINITY;
}
