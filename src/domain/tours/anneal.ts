import { copyDraft, type Draft } from './draft.js';
import { distanceOf, isOver, missedBy, type Search, step } from './search.js';

/** Sums of weights and of lengths drift by less than this. */
const DRIFT = 1e-6;

export type Cooling = { readonly iterations: number; readonly from: number; readonly to: number };

/**
 * Simulated annealing with exponential cooling: a longer plan is accepted the less easily the
 * colder it is, one that serves less never. Returns whether time ended it.
 */
export function anneal(search: Search, { iterations, from, to }: Cooling): boolean {
  const { current, candidate, best, chance } = search;
  const factor = (to / from) ** (1 / iterations);
  let heat = from;
  for (let nth = 0; nth < iterations; nth += 1) {
    step(search);
    heat *= factor;
    if (isAccepted(candidate, current, -heat * Math.log(1 - chance()))) {
      copyDraft(current, candidate);
      if (isBetter(current, best)) copyDraft(best, current);
    }
    if (isOver(search)) return true;
  }
  return false;
}

export function isBetter(one: Draft, other: Draft): boolean {
  const fewer = missedBy(other) - missedBy(one);
  if (Math.abs(fewer) > DRIFT) return fewer > 0;
  return distanceOf(one) < distanceOf(other) - DRIFT;
}

function isAccepted(one: Draft, other: Draft, tolerance: number): boolean {
  const fewer = missedBy(other) - missedBy(one);
  if (Math.abs(fewer) > DRIFT) return fewer > 0;
  return distanceOf(one) < distanceOf(other) + tolerance;
}
