import { isBetter } from './anneal.js';
import { copyDraft, DISTANCE, type Draft, refreshTour, takeStop } from './draft.js';
import { distanceOf, isOver, missedBy, type Search, step } from './search.js';

export type FleetSearch = { readonly iterations: number; readonly bound: number; heat: number };

export function fewestTours(search: Search, { iterations, bound, heat }: FleetSearch): void {
  const { tables, current, candidate, best, chance } = search;
  const absences = new Float64Array(tables.stops);
  if (missedBy(current) > 0.5 || toursOf(best) <= bound) return;
  dissolve(search, absences);
  let sum = absentSum(current, absences);
  let count = absentCount(current);
  for (let nth = 0; nth < iterations; nth += 1) {
    step(search);
    const candidateSum = absentSum(candidate, absences);
    const candidateCount = absentCount(candidate);
    const tol = -heat * Math.log(1 - chance());
    if (
      candidateSum < sum ||
      (candidateCount <= count && distanceOf(candidate) < distanceOf(current) + tol)
    ) {
      copyDraft(current, candidate);
      count = candidateCount;
    }
    if (candidateCount === 0) {
      copyDraft(best, candidate);
      copyDraft(current, candidate);
      if (toursOf(best) <= bound) return;
      dissolve(search, absences);
      count = absentCount(current);
    } else {
      for (let stop = 0; stop < tables.stops; stop += 1) {
        if ((candidate.pairOf[stop] ?? 0) < 0) absences[stop] = (absences[stop] ?? 0) + 1;
      }
    }
    sum = absentSum(current, absences);
    if (isOver(search)) return;
  }
}

export function toursOf({ size }: Draft): number {
  return size.reduce((sum, stops) => sum + (stops > 0 ? 1 : 0), 0);
}

function absentSum({ pairOf }: Draft, absences: Float64Array): number {
  let sum = 0;
  for (let stop = 0; stop < absences.length; stop += 1) {
    if ((pairOf[stop] ?? 0) < 0) sum += absences[stop] ?? 0;
  }
  return sum;
}

function absentCount({ pairOf }: Draft): number {
  let sum = 0;
  for (let stop = 0; stop < pairOf.length; stop += 1) if ((pairOf[stop] ?? 0) < 0) sum += 1;
  return sum;
}

function dissolve(search: Search, absences: Float64Array): void {
  const { tables, current, recreation } = search;
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let pair = 0; pair < tables.pairs; pair += 1) {
    if ((current.size[pair] ?? 0) === 0) {
      recreation.isOpen[pair] = 0;
      continue;
    }
    let sum = 0;
    for (let s = 0; s < tables.stops; s += 1) {
      if (current.pairOf[s] === pair) sum += absences[s] ?? 0;
    }
    if (sum < least) [least, chosen] = [sum, pair];
  }
  for (let s = 0; s < tables.stops; s += 1) {
    if (current.pairOf[s] === chosen) takeStop(tables, current, s);
  }
  refreshTour(tables, current, chosen);
  recreation.isOpen[chosen] = 0;
}
