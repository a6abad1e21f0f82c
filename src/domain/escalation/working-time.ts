import type { Where } from '../contact/quiet-hours.js';
import type { DaySpan } from '../hotline/day-spans.js';
import { lineSpansOn, type OpeningHours, USUAL_LINE_HOURS } from '../hotline/opening-hours.js';
import { HOUR, type Instant, type IsoDate, MINUTE } from '../ids.js';
import { addDays, localDate } from '../time/local-time.js';
import type { ClockSpan } from '../time/week-hours.js';

/** When the desk of a territory works: as its line is open, exceptions and public holidays included. */
export type DeskHours = { readonly opening: OpeningHours; readonly where: Where };

/** Further ahead no exception is written: hours that never open are the calendar's own fault. */
const SEARCHED_DAYS = 400;

/**
 * The first instant of the desk at which `length` milliseconds of its hours have passed since
 * `from`: never outside them, not at the minute of closing either. 0 is the next moment at work.
 * @throws on a malformed hour or an unknown zone.
 */
export function addWorkingTime(from: Instant, length: number, hours: DeskHours): Instant {
  const today = localDate(from, hours.where.place.zone);
  let left = length;
  for (let ahead = 0; ahead < SEARCHED_DAYS; ahead += 1) {
    for (const { opens, closes } of spansOn(addDays(today, ahead), hours)) {
      const begins = Math.max(from, opens);
      if (begins >= closes) continue;
      if (begins + left < closes) return begins + left;
      left -= closes - begins;
    }
  }
  throw new Error(`The desk does not open within ${SEARCHED_DAYS} days`);
}

/** Is the desk at work? @throws on a malformed hour or an unknown zone. */
export const isWorking = (now: Instant, hours: DeskHours): boolean =>
  addWorkingTime(now, 0, hours) === now;

/** A working day's worth: the longest usual day of the territory's week, in milliseconds. */
export function workingDay({ opening }: DeskHours): number {
  return Math.max(...Object.values(usualWeek(opening)).map(lengthOf));
}

/** A line that is never open still has a desk: the usual hours are counted. */
function usualWeek({ hours }: OpeningHours): OpeningHours['hours'] {
  return Object.values(hours).some((spans) => lengthOf(spans) > 0) ? hours : USUAL_LINE_HOURS;
}

function spansOn(day: IsoDate, { opening, where }: DeskHours): readonly DaySpan[] {
  return lineSpansOn({ ...opening, hours: usualWeek(opening) }, day, where);
}

const lengthOf = (spans: readonly ClockSpan[]): number =>
  spans.reduce((sum, [from, to]) => sum + clockOf(to) - clockOf(from), 0);

const clockOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * HOUR + Number(clock.slice(3, 5)) * MINUTE;
