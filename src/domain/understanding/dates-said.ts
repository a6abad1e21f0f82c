import type { DateReading, When } from './dates/date-reading.js';
import { toCandidate } from './dates/to-candidates.js';
import { localClock } from './local-clock.js';
import type { ReplyContext } from './reply-context.js';

/** The days and hours a reply speaks of, most likely first; a part of a day gives its day. */
export function datesSaid(days: DateReading): string[] {
  const said = days.readings.map(pointOrDay);
  return [...new Set(said)];
}

function pointOrDay(when: When): string {
  if (when.kind === 'point') return `${when.date}T${when.time}`;
  if (when.kind === 'window' && when.from) return `${when.date}T${when.from}`;
  // A whole month is « 2027-03 », any other stretch its first day.
  if (when.kind === 'span') return toCandidate(when).replace(/\/.*/, '');
  return when.date;
}

/** The local time of offered slots, by number. @throws on an unknown zone. */
export function slotDates(numbers: readonly number[], { slots, zone }: ReplyContext): string[] {
  return numbers.flatMap((number) => {
    const slot = slots.find((one) => one.number === number);
    if (!slot) return [];
    const { date, time } = localClock(slot.startsAt, zone);
    return [`${date}T${time}`];
  });
}
