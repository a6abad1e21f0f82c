import { dateOfDay, dayNumber } from '../../time/civil-day.js';
import type { DateContext, DateReading, Impossible, When } from './date-reading.js';
import { findMentions } from './find-mentions.js';
import { boundOf, isToldPast, joinRanges } from './join-mentions.js';
import { type LocalNow, localNow } from './local-now.js';
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
  const readings = kept(offered, refused);
  return {
    readings: [...readings, ...afterRefused(readings, refused, local)],
    ...{ impossible, refused, evidence },
  };
}

const quote = (base: string, start = 0, end = 0): string => base.slice(start, end);

/**
 * « pas samedi, dimanche » of the Saturday offered next week: the Sunday after that one may be
 * meant as well as the coming one.
 */
function afterRefused(
  readings: readonly When[],
  refused: readonly When[],
  { slots }: LocalNow,
): When[] {
  const [only] = readings;
  if (readings.length !== 1 || only === undefined || only.kind === 'span') return [];
  const gone = refused.flatMap((when) => (when.kind === 'span' ? [] : [dayNumber(when.date)]));
  const last = Math.max(...slots.map(({ day }) => day).filter((day) => gone.includes(day)));
  const day = dayNumber(only.date);
  return day < last && last - day < WEEK ? [{ ...only, date: dateOfDay(day + WEEK) }] : [];
}
const WEEK = 7;

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
