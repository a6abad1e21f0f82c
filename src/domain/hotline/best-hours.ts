import { CONTACT_HOURS, type Where } from '../contact/quiet-hours.js';
import type { Instant } from '../ids.js';
import { addDays, at, localDate, type Weekday, weekdayOf } from '../time/local-time.js';
import type { ClockSpan } from '../time/week-hours.js';
import { type DaySpan, spanAt, spansOfDay } from './day-spans.js';

/** When people are at home and free to talk: after work, then over lunch (domain 5.3). */
const ON_A_WEEKDAY: readonly ClockSpan[] = [
  ['18:00', '20:00'],
  ['12:15', '13:00'],
];
const ON_A_SATURDAY: readonly ClockSpan[] = [['10:00', '13:00']];
const MONDAY = 1;
const SATURDAY = 6;

/** Longer than any run of Sundays and holidays. */
const SEARCHED_DAYS = 30;

/**
 * The hours at which a call is likeliest to be answered on a weekday, the best first (evenings),
 * inside those in which households are called (domain 3.2); none on a Sunday.
 */
export function bestHours(weekday: Weekday): readonly ClockSpan[] {
  const open = CONTACT_HOURS.call.usual[weekday - 1];
  if (!open) return [];
  const likely = weekday === SATURDAY ? ON_A_SATURDAY : ON_A_WEEKDAY;
  return likely.flatMap(([from, to]): ClockSpan[] => {
    // « HH:mm » sorts as the clock runs.
    const [, opens = from] = [from, open[0]].sort();
    const [closes = to] = [to, open[1]].sort();
    return opens < closes ? [[opens, closes]] : [];
  });
}

/**
 * The span in which to call next: the one under way, else the best that is left of today or of the
 * next day that is no holiday; null when there is none for 30 days. @throws on an unknown zone.
 */
export function nextBestSpan(now: Instant, { place, calendar }: Where): DaySpan | null {
  const today = localDate(now, place.zone);
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (calendar.isHoliday(day, place.holidays)) continue;
    const ranked = bestHours(weekdayOf(day));
    const current = spanAt(spansOfDay(day, ranked, place.zone), now);
    if (current) return current;
    const left = ranked.find(([from]) => at(day, from, place.zone) > now);
    if (left) return { opens: at(day, left[0], place.zone), closes: at(day, left[1], place.zone) };
  }
  return null;
}

/** The whole week's, in the order of the clock: « 12 h 15 – 13 h, 18 h – 20 h ; samedi 10 h – 13 h ». */
export function bestHoursWords(): string {
  const words = (weekday: Weekday) =>
    [...bestHours(weekday)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(spanWords)
      .join(', ');
  return `${words(MONDAY)} ; samedi ${words(SATURDAY)}`;
}

/** « 12 h 15 – 13 h ». */
export const spanWords = ([from, to]: ClockSpan): string => `${hourWords(from)} – ${hourWords(to)}`;

function hourWords(clock: string): string {
  const [hour = '', minute = ''] = clock.split(':');
  return `${Number(hour)} h${minute === '00' ? '' : ` ${minute}`}`;
}
