import { copyDraft } from './draft.js';
import { isBetter, isWithin, meanHop, type Progress, type Search, step } from './search.js';

/**
 * Heat at the beginning, in mean hops: a fleet's search goes through the whole of its landscape,
 * a team's day has no time for that and is nearly in order from the start.
 */
export const HOT_FOR_FLEET = 5;
export const HOT_FOR_DAY = 1;
/** Heat at the end. */
const COLD = 0.05;

/**
 * Simulated annealing with exponential cooling, from where the search stands: a longer plan is
 * accepted the less easily the colder it is, one that serves less never.
 */
export function anneal(search: Search, hot: number, progress: Progress): void {
  const { current, candidate, best, chance } = search;
  const hop = meanHop(search);
  if (isBetter(current, best)) copyDraft(best, current);
  for (let at = progress(); at < 1; at = progress()) {
    step(search);
    const heat = hot * hop * (COLD / hot) ** at;
    if (!isWithin(candidate, current, -heat * Math.log(1 - chance()))) continue;
    copyDraft(current, candidate);
    if (isBetter(current, best)) copyDraft(best, current);
  }
}
