import { dayNumber, daysIn, isoDate } from '../../time/civil-day.js';
import { type LocalNow, weekdayOfDay } from './local-now.js';
import type { Mention } from './mention.js';

export type Days =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'spans'; readonly spans: readonly (readonly [number, number])[] }
  | {
      readonly kind: 'impossible';
      readonly why: 'past' | 'no-such-day';
      readonly day?: number;
      /** A day that agrees all the same, further on: to be asked, never believed. */
      readonly days?: readonly number[];
    };

/** A date without year that lies this many days back is a past one, not next year's. */
const PAST_DAYS = 100;
/** From this day of the month on, « le 31 » in a month of 30 means the next month. */
const END_OF_MONTH = 24;

const none = (day?: number): Days =>
  day === undefined
    ? { kind: 'impossible', why: 'no-such-day' }
    : { kind: 'impossible', why: 'past', day };

const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysIn(year, month);
const numberOf = (year: number, month: number, day: number): number =>
  dayNumber(isoDate(year, month, day));

/** « 25/11 », « lundi 30 novembre 2026 »: the day must exist, be to come and be that weekday. */
export function dayOfMonthNamed(mention: Mention, local: LocalNow): Days {
  const { day = 0, month = 0, year, weekday } = mention;
  const first = year ?? local.year;
  if (year === undefined && day === 29 && month === 2 && !exists(first, 2, 29)) {
    if (!exists(first + 1, 2, 29) || local.month <= 2) return none();
  } else if (!exists(first, month, day)) return none();
  const agrees = (found: number): boolean =>
    weekday === undefined || weekdayOfDay(found) === weekday;
  const found = exists(first, month, day) ? numberOf(first, month, day) : local.today - 366;
  if (found >= local.today) return agrees(found) ? { kind: 'days', days: [found] } : none();
  if (year !== undefined || local.today - found < PAST_DAYS)
    return agrees(found) ? none(found) : none();
  const next = numberOf(first + 1, month, day);
  return agrees(next) ? { kind: 'days', days: [next] } : none();
}

/** « le 12 », « lundi 30 »: this month's or the next one's, never another weekday. */
export function dayOfSomeMonth(mention: Mention, local: LocalNow): Days {
  const { day = 0, weekday } = mention;
  if (day > 31) return none();
  const isMissing = day > daysIn(local.year, local.month);
  if (isMissing && local.dayOfMonth < END_OF_MONTH) return none();
  const coming = comingDays(day, local);
  const first = coming[0];
  if (first === undefined) return none();
  if (weekday === undefined)
    return { kind: 'days', days: first === local.today ? coming.slice(0, 2) : [first] };
  if (weekdayOfDay(first) === weekday) return { kind: 'days', days: [first] };
  const past = isMissing ? undefined : numberOf(local.year, local.month, day);
  if (past !== undefined && past < local.today && weekdayOfDay(past) === weekday) return none(past);
  const days = coming.slice(1, 2).filter((later) => weekdayOfDay(later) === weekday);
  return { kind: 'impossible', why: 'no-such-day', days };
}

/** The next three months that have that day, today's included. */
function comingDays(day: number, local: LocalNow): number[] {
  const days: number[] = [];
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const [year, month] = monthAhead(local, ahead);
    if (!exists(year, month, day)) continue;
    const found = numberOf(year, month, day);
    if (found >= local.today) days.push(found);
  }
  return days;
}

/** Year and month so many months from the present one. */
export function monthAhead(local: LocalNow, ahead: number): readonly [number, number] {
  const months = local.year * 12 + local.month - 1 + ahead;
  return [Math.floor(months / 12), (months % 12) + 1];
}

/** « dans un mois »: the same day number, or the month's last (domain 2.4). */
export function monthsLater(local: LocalNow, ahead: number): number {
  const [year, month] = monthAhead(local, ahead);
  return numberOf(year, month, Math.min(local.dayOfMonth, daysIn(year, month)));
}
