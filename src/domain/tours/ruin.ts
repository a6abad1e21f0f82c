import { type Draft, refreshTour, takeStop } from './draft.js';
import type { Chance } from './problem.js';
import type { Tables } from './tables.js';

/** Stops taken out at each turn, on average; the longest string; as in the paper. */
const TAKEN = 10;
export const LONGEST_STRING = 10;
/** Half of the strings keep a piece of their middle, seldom more than one stop. */
const SPLIT_SHARE = 0.5;
const LONGER_MIDDLE = 0.01;

/**
 * Takes strings of neighbouring stops out of tours near one place (SISR: J. Christiaens and
 * G. Vanden Berghe, « Slack Induction by String Removals for Vehicle Routing Problems »,
 * Transportation Science 54, 2020): what was together leaves together, so that slack appears
 * where it can be used. The stops taken are those whose `pairOf` becomes −1.
 */
export function ruin(tables: Tables, draft: Draft, chance: Chance, longestString: number): void {
  const { stops, nearest } = tables;
  const longest = Math.min(longestString, meanSize(tables, draft));
  const most = (4 * TAKEN) / (1 + longest) - 1;
  let wanted = Math.floor(chance() * most) + 1;
  const seed = Math.floor(chance() * stops) * stops;
  const isTouched = new Uint8Array(tables.pairs);
  for (let rank = 0; rank < stops && wanted > 0; rank += 1) {
    const stop = nearest[seed + rank] ?? 0;
    const pair = draft.pairOf[stop] ?? -1;
    if (pair < 0 || isTouched[pair] === 1) continue;
    isTouched[pair] = 1;
    wanted -= 1;
    const size = draft.size[pair] ?? 0;
    const length = Math.floor(1 + chance() * Math.min(size, longest));
    takeString(tables, draft, { pair, stop, length: Math.min(length, size) }, chance);
  }
}

function meanSize(tables: Tables, { size }: Draft): number {
  let tours = 0;
  let placed = 0;
  for (let pair = 0; pair < tables.pairs; pair += 1) {
    const stops = size[pair] ?? 0;
    placed += stops;
    if (stops > 0) tours += 1;
  }
  return tours === 0 ? 1 : placed / tours;
}

type String = { pair: number; stop: number; length: number };

function takeString(tables: Tables, draft: Draft, string: String, chance: Chance): void {
  const { pair, stop, length } = string;
  const size = draft.size[pair] ?? 0;
  let kept = 0;
  if (length > 1 && length < size && chance() < SPLIT_SHARE) {
    kept = 1;
    while (length + kept < size && chance() < LONGER_MIDDLE) kept += 1;
  }
  const span = length + kept;
  let at = firstOf(tables, draft, { stop, length: span }, chance);
  // The middle that stays begins after at least the first stop of the string.
  const keptFrom = kept === 0 ? span : 1 + Math.floor(chance() * (length - 1));
  for (let nth = 0; nth < span && at < tables.stops; nth += 1) {
    const following = draft.next[at] ?? 0;
    const isKept = nth >= keptFrom && nth < keptFrom + kept;
    if (!isKept && tables.isPinned[at] === 0) takeStop(tables, draft, at);
    at = following;
  }
  refreshTour(tables, draft, pair);
}

/** The first stop of a string of that length that holds the stop, drawn among all there are. */
function firstOf(
  { stops }: Tables,
  { next, previous }: Draft,
  { stop, length }: { stop: number; length: number },
  chance: Chance,
): number {
  let before = 0;
  for (let at = previous[stop] ?? 0; at < stops && before < length - 1; before += 1) {
    at = previous[at] ?? 0;
  }
  let behind = 0;
  for (let at = next[stop] ?? 0; at < stops && behind < length - 1; behind += 1) {
    at = next[at] ?? 0;
  }
  const fewest = Math.max(0, length - 1 - behind);
  let back = fewest + Math.floor(chance() * (before - fewest + 1));
  let first = stop;
  for (; back > 0; back -= 1) first = previous[first] ?? 0;
  return first;
}
