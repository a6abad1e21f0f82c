import type { Intent } from '../conversation/meaning.js';
import { dateOfDay, dayNumber, daysIn, isoDate, partsOf } from '../time/civil-day.js';
import type { DateReading, When } from './dates/date-reading.js';
import { toCandidate } from './dates/to-candidates.js';
import { localMinutes } from './local-clock.js';
import { slotClocks } from './offered-slots.js';
import type { ReplyContext } from './reply-context.js';
import { BESIDE_A_SLOT } from './yes-and-no.js';

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
const ANSWERS: ReadonlySet<Intent> = new Set(['accept_slot', 'accept_ambiguous', 'propose_other']);
/** A day gone by is a fact only where something is told of it: « hier » alone is a slip. */
const TOLD = /\b(?:ai|a|as|avons|avez|ont|est|suis|sommes|etes|sont|ete|etait|fait)\b/;
/** « décalez d'une semaine le mardi »: counted from a slot that is not named for sure. */
const WEEKS_LATER = /\b(?:dune|d une|de (?:une|deux|\d)) semaines?\b/;

const isFact = (intent: Intent, plain: string): boolean =>
  FACTS.has(intent) || (intent === 'violence' && TOLD.test(plain));

/** « décalez le 3 à midi »: of slot 3 or of the 3rd of the month, so of no day for sure. */
const MOVES_A_SLOT =
  /\b(?:decal|deplac|report|repouss|avanc)\w* (?:moi |nous )?le [1-9]\b(?! \w*(?:janv|fev|mars|avr|mai|juin|juil|aout|sep|oct|nov|dec))/;

/** The days and hours a reply speaks of, most likely first; a part of a day gives its day. */
export function datesSaid(
  days: DateReading,
  { intent, plain }: { readonly intent: Intent; readonly plain: string },
  context: ReplyContext,
): string[] {
  if (MOVES_A_SLOT.test(plain)) return [];
  const isBeside = intent === 'propose_other' && BESIDE_A_SLOT.test(plain);
  if (isBeside && WEEKS_LATER.test(plain)) return [];
  const moved = isBeside ? slotClocks(context) : [];
  // « décaler à 18h30 le mercredi »: the slot's own day, at an hour of theirs.
  const isMoved = (day: string) =>
    moved.some(({ date, time }) =>
      day.length > date.length ? day === `${date}T${time}` : day === date,
    );
  const said = comingFirst(days.readings, intent)
    .flatMap((when) => namesOf(when, context))
    .filter((day) => !isMoved(day));
  if (said.length === 0 && !APPOINTMENTS.has(intent) && TOLD.test(plain))
    said.push(...toldPast(days));
  if (isFact(intent, plain)) said.unshift(...goneBy(days.readings, plain, context));
  // « tout le mois de décembre »: whoever is away may mean its last day.
  const [month] = said;
  if (intent === 'absent' && month?.length === MONTH_LENGTH) {
    const [year, nth] = partsOf(`${month}-01`);
    said.push(isoDate(year, nth, daysIn(year, nth)));
  }
  return [...new Set(said)];
}

/**
 * Outside an answer to the offer a weekday is the coming one: « l'huissier vient mercredi » speaks
 * of no slot. The slot's own day is kept behind it, for nobody knows.
 */
function comingFirst(readings: readonly When[], intent: Intent): readonly When[] {
  if (ANSWERS.has(intent) || readings.length < 2) return readings;
  const days = readings.map((when) => (when.kind === 'span' ? undefined : dayNumber(when.date)));
  const [first] = days;
  const isOneWeekday = days.every(
    (day) => day !== undefined && first !== undefined && (day - first) % 7 === 0,
  );
  if (!isOneWeekday) return readings;
  return readings.toSorted((a, b) => toCandidate(a).localeCompare(toCandidate(b)));
}

/** « hier », « mardi dernier »; not « mardi 10 » of a month gone by, which may be a slip. */
const toldPast = ({ impossible }: DateReading): string[] =>
  impossible.flatMap(({ words, date }) => (date && !/[a-zà-ÿ]di\W+\d/i.test(words) ? [date] : []));

/** « j'ai payé samedi », « fait le 24 »: the day gone by, before the one to come. */
function goneBy(readings: readonly When[], plain: string, { now, zone }: ReplyContext): string[] {
  const days = readings.flatMap((when) => (when.kind === 'day' ? [dayNumber(when.date)] : []));
  const first = Math.min(...days);
  if (days.length === 0 || TOLD_AHEAD.test(plain)) return [];
  const { day: today } = localMinutes(now, zone);
  // One weekday alone has readings whole weeks apart.
  if (days.length > 1 && days.every((day) => (day - first) % 7 === 0))
    return [dateOfDay(first - 7 * Math.ceil((first - today + 1) / 7))];
  // « elle s'est éteinte dimanche »: so near that only one Sunday was read.
  if (days.length === 1 && first > today && WEEKDAY.test(plain) && !/\d/.test(plain))
    return [dateOfDay(first - 7)];
  const isOfNoMonth = days.length === 1 && first > today && /\ble \d{1,2}\b/.test(plain);
  if (!isOfNoMonth || MONTH_TOLD.test(plain)) return [];
  const [year, month, day] = partsOf(dateOfDay(first));
  const before = month === 1 ? isoDate(year - 1, 12, day) : isoDate(year, month - 1, day);
  return dayNumber(before) < today ? [before] : [];
}

const WEEKDAY = /\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b/;
const TOLD_AHEAD = /\b(?:demain|prochaine?|vais|va|allons|sera|paierai|payerai)\b/;
const MONTH_TOLD = /\d\/\d|\b(?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec)\w*\b/;

function namesOf(when: When, context: ReplyContext): string[] {
  if (when.kind === 'point') return [`${when.date}T${when.time}`];
  if (when.kind === 'window' && when.from) return [`${when.date}T${when.from}`];
  return when.kind === 'span' ? ofSpan(when, context) : [when.date];
}

const WEEK = 7;
const MONTH_LENGTH = '2026-12'.length;

/**
 * A month, its beginning and its end are « 2027-03 », its middle the 15th; of a week at most each
 * day, for no day of it is meant more than another. What may be any day from now on names none.
 */
function ofSpan({ from, to }: { from: string; to: string }, { now, zone }: ReplyContext): string[] {
  const [year, month, first] = partsOf(from);
  const [, , last] = partsOf(to);
  const start = dayNumber(from);
  const length = dayNumber(to) - start + 1;
  if (length <= WEEK) return Array.from({ length }, (_, day) => dateOfDay(start + day));
  const isInMonth = from.slice(0, 7) === to.slice(0, 7);
  if (isInMonth && first === 11 && last === 20) return [`${from.slice(0, 7)}-15`];
  const isEnd = first === 21 && last === daysIn(year, month);
  // « fin décembre » may be the last day itself: both are told, so that it is asked.
  if (isInMonth && isEnd) return [from.slice(0, 7), to];
  if (isInMonth && first === 1 && last === 10) return [from.slice(0, 7)];
  const said = toCandidate({ kind: 'span', from, to }).replace(/\/.*/, '');
  return said.length === 10 && start === localMinutes(now, zone).day ? [] : [said];
}

/** The local time of offered slots, by number. @throws on an unknown zone. */
export function slotDates(numbers: readonly number[], context: ReplyContext): string[] {
  const clocks = slotClocks(context);
  return numbers.flatMap((number) => {
    const slot = clocks.find((one) => one.number === number);
    return slot ? [`${slot.date}T${slot.time}`] : [];
  });
}
