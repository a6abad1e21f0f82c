import { copyDraft } from './draft.js';
import { isBetter, isWithin, meanHop, type Progress, type Search, step } from './search.js';

/** Heat at the beginning and at the end, in mean hops. */
const HOT = 5;
const COLD = 0.05;

/**
 * Simulated annealing with exponential cooling, from where the search stands: a longer plan is
 * accepted the less easily the colder it is, one that serves less never.
 */
export function anneal(search: Search, progress: Progress): void {
  const { current, candidate, best, chance } = search;
  const hop = meanHop(search);
  if (isBetter(current, best)) copyDraft(best, current);
  for (let at = progress(); at < 1; at = progress()) {
    step(search);
    const heat = HOT * hop * (COLD / HOT) ** at;
    if (!isWithin(candidate, current, -heat * Math.log(1 - chance()))) continue;
    copyDraft(current, candidate);
    if (isBetter(current, best)) copyDraft(best, current);
  }
}
