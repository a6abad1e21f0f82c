import type { Where } from '../contact/quiet-hours.js';
import type { Instant } from '../ids.js';
import { addDays, at, localTime, weekdayOf } from '../time/local-time.js';

/** Longer than any run of week-ends and holidays; past it the calendar itself is wrong. */
const SEARCHED_DAYS = 30;
const FRIDAY = 5;
const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The same hour of the next working day (Monday to Friday, public holidays apart) on the clock of
 * the place: from then on, a card in hand on which nothing was done is one that its owner forgot.
 * @throws on an unknown zone.
 */
export function forgottenFrom(lastActAt: Instant, { place, calendar }: Where): Instant {
  const { date, hour, minute } = localTime(lastActAt, place.zone);
  for (let ahead = 1; ahead <= SEARCHED_DAYS; ahead += 1) {
    const day = addDays(date, ahead);
    if (weekdayOf(day) > FRIDAY || calendar.isHoliday(day, place.holidays)) continue;
    return at(day, `${two(hour)}:${two(minute)}`, place.zone);
  }
  throw new Error(`No working day within ${SEARCHED_DAYS} days`);
}
