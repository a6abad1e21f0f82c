import { SHORT_WEEKDAYS, WEEKDAYS, WEEKEND_WORDS } from './dates/lexicon.js';

import { frenchDay } from './foreign-days.js';
import { type SlotClock, slotClocks } from './offered-slots.js';
import type { ReplyContext } from './reply-context.js';
import { ARTICLES, COUNTS, LAST, NEGATIONS, NOT_ORDERS, ORDERS, UNITS } from './slot-words.js';

/** How much a word tells of a slot: its day or hour more than a number that may count things. */
const TELLS = { day: 4, hour: 4, order: 3, digit: 2, hourAlone: 2, part: 1, count: 1 } as const;
const MOST_WORDS = 60;
/** « plutôt que le 1 », « sauf mardi », « pas le 2 »: the next words name what is not taken. */
const REACH = 2;
const EVENING = '17:00';
const NOON = '12:00';

/**
 * The offered slot that a reply known to accept one most likely means, by every word in it that
 * points to a slot; undefined when none does, or two as much. Only for replies that the strict
 * readers (named-slots.ts, dates/) could not settle: it would see slots everywhere.
 */
export function likelySlot(
  plain: string,
  refused: readonly number[],
  context: ReplyContext,
): number | undefined {
  const clocks = slotClocks(context).filter(({ number }) => !refused.includes(number));
  const words = plain.split(' ').slice(0, MOST_WORDS).flatMap(parted);
  const points = clocks.map(() => 0);
  let negated = 0;
  for (const [at, word] of words.entries()) {
    // « mardi parce que samedi je travaille »: why, no longer which.
    if (/^(?:parce|car|puisque)$/.test(word) && points.some((told) => told > 0)) break;
    if (isNegation(words, at)) negated = REACH + 1;
    if (!ARTICLES.has(word)) negated -= 1;
    for (const [nth, clock] of clocks.entries()) {
      const told = tells(words, at, { clock, isLast: nth === clocks.length - 1 });
      if (told > 0) points[nth] = (points[nth] ?? 0) + (negated > 0 ? -told : told);
    }
    if (word === 'reste') points.fill(0);
    if (!/^(?:donc|mais|alors|ok|oui)$/.test(word)) continue;
    // What was refused before is settled: « sauf samedi donc le 12 » takes the Saturday.
    negated = 0;
    for (const [nth, told] of points.entries()) points[nth] = Math.max(0, told);
  }
  const most = Math.max(0, ...points);
  const best = clocks.filter((_, nth) => points[nth] === most);
  return most > 0 && best.length === 1 ? best[0]?.number : undefined;
}

/** « pas le 2 », « sauf samedi », « plutôt que »; but « pas de souci » negates no slot. */
function isNegation(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (word === 'que') return /^(?:plutot|pas)$/.test(words[at - 1] ?? '');
  return NEGATIONS.has(word) && !/^(?:de|d|trop|mal|mon|ma)$/.test(words[at + 1] ?? '');
}

/** « lmardi », « l9 », « mar8 »: words typed without the space between. */
function parted(word: string): string[] {
  const glued =
    /^(l|le|la|n)(\d{1,2}|[a-z]{3,}di)$/.exec(word) ?? /^([a-z]{3,})(\d{1,2})$/.exec(word);
  return glued ? glued.slice(1) : [word];
}

type Told = { readonly clock: SlotClock; readonly isLast: boolean };

function tells(words: readonly string[], at: number, { clock, isLast }: Told): number {
  const word = words[at] ?? '';
  if (/^\d/.test(word)) return tellsByDigits(words, at, clock);
  // « ma dernière »: of somebody, so of no slot.
  if (/^(?:ma|mon|sa|son|ta|ton|notre|leur)$/.test(words[at - 1] ?? '')) return 0;
  const order = orderOf(words, at);
  const weekday = order === undefined ? weekdayOf(word) : undefined;
  if (weekday !== undefined) return weekday === clock.weekday ? TELLS.day : 0;
  if (WEEKEND_WORDS.has(word) || word === 'week') return clock.weekday >= 6 ? TELLS.day : 0;
  const next = words[at + 1] ?? '';
  const isOther = NOT_ORDERS.has(next) || UNITS.has(next);
  if (LAST.has(word)) return isLast && !isOther ? TELLS.order : 0;
  if (order !== undefined) return order === clock.number && !isOther ? TELLS.order : 0;
  // « un » and « une » are articles far more often than slots.
  const count = /^(?:une?|um|one|tre)$/.test(word) ? undefined : COUNTS.get(word);
  if (count !== undefined) return count === clock.number && !isOther ? TELLS.count : 0;
  const former = words[at - 1];
  if (former === 'plus' && /^(?:tot|proche|rapide)$/.test(word))
    return clock.number === 1 ? TELLS.order : 0;
  if (former === 'plus' && word === 'tard') return isLast ? TELLS.order : 0;
  if (word === 'journee') return words[at - 2] === 'fin' && clock.time >= EVENING ? TELLS.part : 0;
  if (/^(?:soir|soiree|aksam|noche|noite|seara|evening|sera|la3chiya|3chiya)$/.test(word))
    return clock.time >= EVENING ? TELLS.part : 0;
  if (/^(?:matin|matinee|sabah|manha|dimineata|morning)$/.test(word))
    return clock.time < NOON ? TELLS.part : 0;
  return 0;
}

/** « lo dé » is the creole of « le deux »; « segunda » the second, unless it is « segunda-feira ». */
function orderOf(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? '';
  const isSecond =
    (word === 'de' && words[at - 1] === 'lo') ||
    (word === 'segunda' && !/^(?:feira|\d)/.test(words[at + 1] ?? ''));
  return isSecond ? 2 : ORDERS.get(word);
}

/** Weekdays in any of the tenants' languages, also cut short: « sam », « merc ». */
function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.get(word) ?? SHORT_WEEKDAYS.get(word) ?? WEEKDAYS.get(frenchDay(word) ?? '');
}

/** « 17h30 », « 17:30 » and « 17 » the hour, « le 9 » the day, « 2 » the number. */
function tellsByDigits(
  words: readonly string[],
  at: number,
  { date, time, number }: SlotClock,
): number {
  const word = words[at] ?? '';
  const clock = /^(\d{1,2})(?:h|:|\.)(\d\d)?$/.exec(word);
  const [hour = '', minutes = ''] = time.split(':');
  if (clock) {
    if (Number(clock[1]) % 12 !== Number(hour) % 12) return 0;
    if (clock[2] === undefined && minutes !== '00') return TELLS.part;
    return (clock[2] ?? '00') === minutes ? TELLS.hour : 0;
  }
  const value = Number(
    /^\d{1,2}(?:er|eme|nd|e|th|st|rd)?$/.test(word) ? Number.parseInt(word, 10) : Number.NaN,
  );
  const next = words[at + 1] ?? '';
  if (/^(?:h|heures?)$/.test(next)) return value % 12 === Number(hour) % 12 ? TELLS.hourAlone : 0;
  if (UNITS.has(next) && !/^(?:decembre|dec|eme|em|e)$/.test(next)) return 0;
  if (value === Number(date.slice(8)) && value > 3) return TELLS.day;
  if (value === number) return TELLS.digit;
  return value > 12 && value === Number(hour) ? TELLS.hourAlone : 0;
}
