import type { Intent } from '../conversation/meaning.js';
import { dateOfDay, dayNumber, daysIn, partsOf } from '../time/civil-day.js';
import type { DateReading, When } from './dates/date-reading.js';
import { toCandidate } from './dates/to-candidates.js';
import { localClock } from './local-clock.js';
import type { ReplyContext } from './reply-context.js';

/** Replies that tell what was done: their days are past ones, and no appointment is meant by them. */
const FACTS: ReadonlySet<Intent> = new Set([
  'already_paid',
  'complaint',
  'deceased',
  'dispute_debt',
  'moved',
  'thanks',
]);
const APPOINTMENTS: ReadonlySet<Intent> = new Set([
  'accept_slot',
  'accept_ambiguous',
  'propose_other',
  'callback_request',
]);
/** « le lendemain du deuxième », « deux jours après le 1 »: the slot's own day is not the one meant. */
const BESIDE_A_SLOT =
  /\b(?:lendemain|veille) d|\bjours? (?:plus tard|plus tot|apres|avant) (?:que )?le\b/;

/** The days and hours a reply speaks of, most likely first; a part of a day gives its day. */
export function datesSaid(
  days: DateReading,
  { intent, plain }: { readonly intent: Intent; readonly plain: string },
  { now, zone }: ReplyContext,
): string[] {
  if (BESIDE_A_SLOT.test(plain)) return [];
  const said = days.readings.map(pointOrDay);
  if (said.length === 0 && !APPOINTMENTS.has(intent))
    said.push(...days.impossible.flatMap(({ date }) => date ?? []));
  if (FACTS.has(intent)) said.unshift(...goneBy(days.readings, localClock(now, zone).date));
  return [...new Set(said)];
}

/** « j'ai payé samedi »: the Saturday before today, before the one to come. */
function goneBy(readings: readonly When[], today: string): string[] {
  const days = readings.flatMap((when) => (when.kind === 'day' ? [dayNumber(when.date)] : []));
  const from = dayNumber(today);
  // One weekday alone has readings whole weeks apart; a date told has one.
  const isWeekday = days.length > 1 && days.every((day) => (day - (days[0] ?? 0)) % 7 === 0);
  if (!isWeekday) return [];
  const first = Math.min(...days);
  return [dateOfDay(first - 7 * Math.ceil((first - from + 1) / 7))];
}

function pointOrDay(when: When): string {
  if (when.kind === 'point') return `${when.date}T${when.time}`;
  if (when.kind === 'window' && when.from) return `${when.date}T${when.from}`;
  if (when.kind === 'span') return ofSpan(when.from, when.to);
  return when.date;
}

/** A month, its beginning and its end are « 2027-03 », its middle the 15th, any other stretch its first day. */
function ofSpan(from: string, to: string): string {
  const [year, month, first] = partsOf(from);
  const [, , last] = partsOf(to);
  const isInMonth = from.slice(0, 7) === to.slice(0, 7);
  if (isInMonth && first === 11 && last === 20) return `${from.slice(0, 7)}-15`;
  const isEnd = first === 21 && last === daysIn(year, month);
  if (isInMonth && ((first === 1 && last === 10) || isEnd)) return from.slice(0, 7);
  return toCandidate({ kind: 'span', from, to }).replace(/\/.*/, '');
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
