import type { Instant, IsoDate } from '../ids.js';
import type { HolidayArea } from '../territories.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, at, localDate, weekdayOf } from '../time/local-time.js';

/** Where the household lives, as far as hours are concerned. */
export type Place = { readonly zone: string; readonly holidays: HolidayArea };
export type Where = { readonly place: Place; readonly calendar: Calendar };

/** From (included) and to (excluded), « HH:mm » on the household's clock. */
type Span = readonly [from: string, to: string];

/** Monday first; `null` is a closed day. Public holidays are closed whatever the weekday. */
export type WeeklyHours = readonly (Span | null)[];

const week = (weekdays: Span, saturday: Span): WeeklyHours => [
  ...[weekdays, weekdays, weekdays, weekdays, weekdays],
  saturday,
  null,
];

/**
 * Domain 3.2. `usual`: when the machine may begin. `outer`: never crossed, even by a person
 * at the desk; only the household's own request opens it, and an automatic answer to an
 * incoming SMS is allowed at any time, once (see rules-by-purpose.ts).
 */
export const CONTACT_HOURS = {
  sms: {
    usual: week(['09:00', '19:30'], ['09:00', '19:30']),
    outer: week(['08:00', '20:00'], ['08:00', '20:00']),
  },
  call: {
    usual: week(['09:00', '20:00'], ['09:30', '13:00']),
    outer: week(['08:00', '21:00'], ['08:00', '21:00']),
  },
  visit: {
    usual: week(['09:00', '20:00'], ['09:00', '13:00']),
    outer: week(['08:00', '20:30'], ['08:00', '20:30']),
  },
} as const satisfies Record<string, { usual: WeeklyHours; outer: WeeklyHours }>;

/** Longer than any run of Sundays and holidays; beyond it the hours themselves are wrong. */
const SEARCHED_DAYS = 30;

/** When contact opens and closes on a day; null when it does not. Take `hours` from CONTACT_HOURS. */
export function openingOn(
  date: IsoDate,
  hours: WeeklyHours,
  { place, calendar }: Where,
): { readonly opens: Instant; readonly closes: Instant } | null {
  const span = hours[weekdayOf(date) - 1];
  if (!span || calendar.isHoliday(date, place.holidays)) return null;
  return { opens: at(date, span[0], place.zone), closes: at(date, span[1], place.zone) };
}

/**
 * The first instant not before `from` at which contact is allowed; `from` itself when it is open.
 * Take `hours` from CONTACT_HOURS. @throws when the hours never open.
 */
export function nextOpening(hours: WeeklyHours, from: Instant, where: Where): Instant {
  const today = localDate(from, where.place.zone);
  for (let ahead = 0; ahead < SEARCHED_DAYS; ahead += 1) {
    const window = openingOn(addDays(today, ahead), hours, where);
    if (window && from < window.closes) return Math.max(from, window.opens);
  }
  throw new Error(`No opening within ${SEARCHED_DAYS} days`);
}

/** Why contact is closed at that instant, or null when it is open. */
export function closedBecause(
  hours: WeeklyHours,
  instant: Instant,
  where: Where,
): 'holiday' | 'quiet-hours' | null {
  const { zone, holidays } = where.place;
  if (where.calendar.isHoliday(localDate(instant, zone), holidays)) return 'holiday';
  return nextOpening(hours, instant, where) === instant ? null : 'quiet-hours';
}
