import type { Where } from '../contact/quiet-hours.js';
import { assertNever, HOUR, type Instant, type IsoDate, MINUTE } from '../ids.js';
import { addDays, at, localDate, weekdayOf } from '../time/local-time.js';
import type { LegEnd } from './call.js';
import { type DaySpan, spanAt } from './day-spans.js';
import { lineSpansOn, type OpeningHours } from './opening-hours.js';

/** How often someone is called back at most. */
export const CALL_BACK_TRIES = 3;

const BUSY_PAUSE = 15 * MINUTE;
const FAILED_PAUSE = HOUR;

/** Days after today in which working hours are looked for. */
const SEARCHED_DAYS = 30;
/** Days for which the other part of the day is worth waiting. */
const WORTH_WAITING = 7;
const SUNDAY = 7;

/** People not found in the one are looked for in the other: who works by day is there by night. */
type PartOfDay = 'morning' | 'evening';
const NOON = '13:00';
const EVENING = '17:00';

export type EndedTry = {
  /** How the telephone that we rang ended. */
  readonly end: LegEnd;
  /** Tries made, the ended one included. */
  readonly tries: number;
  readonly now: Instant;
  readonly where: Where;
  /** The hours of the line, where a person is there to call. */
  readonly setting: OpeningHours;
};

/**
 * When to call somebody again, always in hours of the line on a working day; null: no more (they
 * were reached, the number is none, three tries were made, or the line stays closed for 30 days).
 * @throws on a malformed hour or an unknown zone.
 */
export function callAgainAt(ended: EndedTry): Instant | null {
  const { end, tries, now } = ended;
  if (tries >= CALL_BACK_TRIES) return null;
  switch (end) {
    case 'bridged':
    case 'invalid':
      return null;
    case 'busy':
    // Nobody of ours took the call, or its caller left too early: neither says anything of the hour.
    case 'not-taken':
    case 'caller-gone':
      return firstWorking(ended, now + BUSY_PAUSE);
    case 'no-answer':
    case 'canceled':
      return tries === 1 ? inOtherPart(ended) : onNextDay(ended);
    case 'machine':
      return onNextDay(ended);
    case 'failed':
      return tries === 1 ? firstWorking(ended, now + FAILED_PAUSE) : onNextDay(ended);
    default:
      return assertNever(end);
  }
}

type Hours = Pick<EndedTry, 'now' | 'where' | 'setting'>;

/** Line hours of a day on which people work: an exception may open others to those who call us. */
function workingSpans({ setting, where }: Hours, day: IsoDate): readonly DaySpan[] {
  const isOff = weekdayOf(day) === SUNDAY || where.calendar.isHoliday(day, where.place.holidays);
  return isOff ? [] : lineSpansOn(setting, day, where);
}

/** Today (0), tomorrow (1) and so on. */
function* days(
  { now, where }: Hours,
  { first, last = SEARCHED_DAYS }: { readonly first: 0 | 1; readonly last?: number },
): Generator<IsoDate> {
  const today = localDate(now, where.place.zone);
  for (let ahead = first; ahead <= last; ahead++) yield addDays(today, ahead);
}

/** The first instant of working hours that is not before `from`. */
function firstWorking(hours: Hours, from: Instant): Instant | null {
  for (const day of days(hours, { first: 0 })) {
    const span = workingSpans(hours, day).find(({ closes }) => from < closes);
    if (span) return Math.max(from, span.opens);
  }
  return null;
}

/** The other part of the day if there is one within a week; else simply another day. */
function inOtherPart(hours: Hours): Instant | null {
  const part = otherPart(hours);
  for (const day of days(hours, { first: 0, last: WORTH_WAITING })) {
    const start = startOfPart(hours, day, part);
    if (start !== null && start > hours.now) return start;
  }
  return onNextDay(hours);
}

/** The next working day, in the other part of it when the line is open then. */
function onNextDay(hours: Hours): Instant | null {
  for (const day of days(hours, { first: 1 })) {
    const [opening] = workingSpans(hours, day);
    if (opening) return startOfPart(hours, day, otherPart(hours)) ?? opening.opens;
  }
  return null;
}

function otherPart({ now, where: { place } }: Hours): PartOfDay {
  return now < at(localDate(now, place.zone), NOON, place.zone) ? 'evening' : 'morning';
}

/** When the line is first open in a part of a day; null: not at all. */
function startOfPart(hours: Hours, day: IsoDate, part: PartOfDay): Instant | null {
  const { zone } = hours.where.place;
  const spans = workingSpans(hours, day);
  if (part === 'morning') {
    const [opening] = spans;
    return opening && opening.opens < at(day, NOON, zone) ? opening.opens : null;
  }
  const evening = at(day, EVENING, zone);
  if (spanAt(spans, evening)) return evening;
  return spans.find(({ opens }) => opens >= evening)?.opens ?? null;
}
