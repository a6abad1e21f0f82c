import type { Where } from '../contact/quiet-hours.js';
import { HOUR, type Instant, type IsoDate } from '../ids.js';
import { addDays, localDate, localTime, weekdayOf } from '../time/local-time.js';
import { clockAloud, slotAloud } from '../time/slot-words.js';
import type { ClockSpan } from '../time/week-hours.js';
import type { PairHours } from '../visits/slots.js';
import { type DaySpan, spanAt, spansOfDay } from './day-spans.js';

/** The hours of one day in the place of its usual ones. */
export type LineException = {
  readonly day: IsoDate;
  /** Empty: closed. */
  readonly spans: readonly ClockSpan[];
  readonly why: string;
};

export type OpeningHours = {
  readonly hours: PairHours;
  readonly exceptions: readonly LineException[];
};

const WEEKDAY: readonly ClockSpan[] = [
  ['09:00', '12:30'],
  ['13:30', '19:30'],
];

/** Where a territory says nothing else: evenings and Saturday morning included (seed K-06). */
export const USUAL_LINE_HOURS: PairHours = {
  ...{ 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY },
  6: [['09:30', '13:00']],
};

/** Days after today in which the next opening is looked for. */
const SEARCHED_DAYS = 30;
const SUNDAY = 7;

export type LineOpen =
  | { readonly open: true; readonly closesAt: Instant }
  | {
      readonly open: false;
      /** exception: closed at an hour that is usually open · break: between two spans of the day. */
      readonly because: 'holiday' | 'exception' | 'break' | 'outside';
      /** null: not today, nor within the 30 days after. */
      readonly opensAt: Instant | null;
    };

/**
 * Is the line open? Holidays and Sundays are closed, unless an exception of that very day opens
 * them; of two exceptions for a day, the last written stands.
 * @throws on a malformed hour or an unknown zone.
 */
export function lineOpen(setting: OpeningHours, now: Instant, where: Where): LineOpen {
  const today = localDate(now, where.place.zone);
  const spans = lineSpansOn(setting, today, where);
  const current = spanAt(spans, now);
  if (current) return { open: true, closesAt: current.closes };
  const opensAt = nextOpening(setting, now, where);
  return { open: false, because: closedBecause({ setting, today, spans, now, where }), opensAt };
}

/** When the line is open on a day, in order. @throws on a malformed hour or an unknown zone. */
export function lineSpansOn(setting: OpeningHours, day: IsoDate, where: Where): readonly DaySpan[] {
  const spans = exceptionOn(setting, day)?.spans ?? usualSpans(setting, day, where);
  return spansOfDay(day, spans, where.place.zone);
}

const exceptionOn = ({ exceptions }: OpeningHours, day: IsoDate): LineException | undefined =>
  exceptions.findLast((exception) => exception.day === day);

function usualSpans({ hours }: OpeningHours, day: IsoDate, where: Where): readonly ClockSpan[] {
  const weekday = weekdayOf(day);
  if (weekday === SUNDAY || where.calendar.isHoliday(day, where.place.holidays)) return [];
  return hours[weekday] ?? [];
}

function nextOpening(setting: OpeningHours, now: Instant, where: Where): Instant | null {
  const today = localDate(now, where.place.zone);
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead++) {
    const spans = lineSpansOn(setting, addDays(today, ahead), where);
    const next = spans.find(({ opens }) => opens > now);
    if (next) return next.opens;
  }
  return null;
}

type Closed = {
  readonly setting: OpeningHours;
  readonly today: IsoDate;
  readonly spans: readonly DaySpan[];
  readonly now: Instant;
  readonly where: Where;
};

function closedBecause({ setting, today, spans, now, where }: Closed) {
  const { zone, holidays } = where.place;
  const exception = exceptionOn(setting, today);
  if (!exception && where.calendar.isHoliday(today, holidays)) return 'holiday';
  const usually = spansOfDay(today, usualSpans(setting, today, where), zone);
  if (exception && (spans.length === 0 || spanAt(usually, now))) return 'exception';
  const isBetween = spans.some(({ closes }) => closes <= now) && spans.some((s) => now < s.opens);
  return isBetween ? 'break' : 'outside';
}

/** Within these hours, people say « tout à l'heure ». */
const SOON = 6 * HOUR;

/**
 * When the line opens, as a voice says it: « tout à l'heure à 13 heures 30 », « demain à 9 heures »,
 * « lundi 30 novembre à 9 heures ». @throws on an unknown zone.
 */
export function openingWords(opensAt: Instant, now: Instant, zone: string): string {
  const opening = localTime(opensAt, zone);
  const today = localDate(now, zone);
  const clock = `à ${clockAloud(opening)}`;
  if (opening.date === today) {
    return `${opensAt - now <= SOON ? "tout à l'heure" : "aujourd'hui"} ${clock}`;
  }
  return opening.date === addDays(today, 1) ? `demain ${clock}` : slotAloud(opensAt, zone);
}
