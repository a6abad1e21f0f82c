import type { DateContext, DateReading, Impossible, When } from './date-reading.js';
import { findMentions } from './find-mentions.js';
import { boundOf, isToldPast, joinRanges } from './join-mentions.js';
import { localNow } from './local-now.js';
import { namesDays } from './mention.js';
import { withoutLongNumbers } from './not-a-date.js';
import { refusedMentions } from './refusals.js';
import { resolve } from './resolve.js';
import { asksForCall, bareHour } from './resolve-bare-hour.js';
import { resolveRange } from './resolve-range.js';
import { toCandidate } from './to-candidates.js';
import { tokensOf } from './tokens.js';

const NOTHING: DateReading = { readings: [], impossible: [], refused: [], evidence: [] };

/**
 * The one door by which the dates and hours of a reply are read, in French as typed on a telephone.
 * Ask before believing when there are several readings or anything impossible. Never throws on a
 * text. @throws on an unknown zone.
 */
export function readDates(text: string, context: DateContext): DateReading {
  const { base, list: all } = tokensOf(text);
  const list = withoutLongNumbers(all);
  const mentions = findMentions(list).filter((mention) => !isToldPast(list, mention));
  if (mentions.length === 0) return NOTHING;
  const local = localNow(context);
  const isCall = asksForCall(list);
  const refusedOnes = refusedMentions(list, mentions);
  const offered: When[] = [];
  const refused: When[] = [];
  const impossible: Impossible[] = [];
  const evidence: string[] = [];
  for (const item of joinRanges(list, mentions)) {
    const { mention, until } = item;
    const words = quote(base, list[mention.first]?.start, list[(until ?? mention).last - 1]?.end);
    const found = until
      ? resolveRange(mention, until, local)
      : namesDays(mention)
        ? resolve(mention, local, boundOf(list, mention))
        : bareHour(mention, local, isCall);
    const isRefused = refusedOnes.has(mention) || (until && refusedOnes.has(until));
    if (isRefused) refused.push(...found.readings, ...found.slots);
    else {
      offered.push(...found.readings);
      if (found.impossible) impossible.push({ words, ...found.impossible });
    }
    if (found.slots.length === 0 || isRefused) evidence.push(words);
  }
  return { readings: kept(offered, refused), impossible, refused, evidence };
}

const quote = (base: string, start = 0, end = 0): string => base.slice(start, end);

/** Without what is refused, and each reading once. */
function kept(offered: readonly When[], refused: readonly When[]): When[] {
  const gone = new Set(refused.map(toCandidate));
  const days = new Set(refused.flatMap((when) => (when.kind === 'day' ? [when.date] : [])));
  const seen = new Set<string>();
  return offered.filter((when) => {
    const name = toCandidate(when);
    const isGone = gone.has(name) || (when.kind !== 'span' && days.has(when.date));
    if (seen.has(name) || isGone) return false;
    seen.add(name);
    return true;
  });
}
