import type { Where } from '../contact/quiet-hours.js';
import type { Instant, IsoDate } from '../ids.js';
import { localTime } from '../time/local-time.js';
import type { PairHours } from '../visits/slots.js';
import { spanAt, spansOfDay } from './day-spans.js';

/** When someone of the line is at work. */
export type ShiftWorker = {
  readonly hours: PairHours;
  /** Days away, both ends included. */
  readonly absences: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
};

/** Is that day one of the person's absences? */
export const isAway = ({ absences }: Pick<ShiftWorker, 'absences'>, day: IsoDate): boolean =>
  absences.some(({ from, to }) => from <= day && day <= to);

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Is that person at work at that instant? `where` is where they work. Nobody is on a public
 * holiday. @throws on an unknown zone.
 */
export function onShift(worker: ShiftWorker, now: Instant, { place, calendar }: Where): boolean {
  const { date, weekday, hour, minute } = localTime(now, place.zone);
  if (calendar.isHoliday(date, place.holidays)) return false;
  if (isAway(worker, date)) return false;
  // A queue of callers asks this of a whole team: the clock on the wall is read once.
  const clock = `${two(hour)}:${two(minute)}`;
  return (worker.hours[weekday] ?? []).some(([from, to]) => from <= clock && clock < to);
}

/** When the hours of whoever is at work now end for this time; null when they are not at work. */
export function shiftEnd(worker: ShiftWorker, now: Instant, where: Where): Instant | null {
  if (!onShift(worker, now, where)) return null;
  const { zone } = where.place;
  const { date, weekday } = localTime(now, zone);
  return spanAt(spansOfDay(date, worker.hours[weekday] ?? [], zone), now)?.closes ?? null;
}
