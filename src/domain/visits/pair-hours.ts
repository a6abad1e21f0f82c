import { CONTACT_HOURS } from '../contact/quiet-hours.js';
import { MINUTE } from '../ids.js';
import { VISIT_LENGTH } from './free-slots.js';
import type { PairHours } from './slots.js';

type Span = readonly [from: string, to: string];
type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

const WEEKDAY: readonly Span[] = [
  ['09:00', '12:30'],
  ['14:00', '19:30'],
];

/** What a pair is given when nobody says otherwise: evenings and Saturday morning included (seed K-06). */
export const USUAL_PAIR_HOURS: PairHours = {
  ...{ 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY },
  6: [['09:00', '12:30']],
};

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const short = (day: number): string => (DAYS[day - 1] ?? '').slice(0, 3);
const wrong = (problem: string) => ({ ok: false, problem }) as const;

/**
 * Reads « lun-ven 09:00-12:30 14:00-19:30; sam 09:00-12:30 », also written « lundi, mardi 9h-12h30 ».
 * Refused with a sentence that quotes the part: what cannot be read, and what no household could
 * be offered (outside the visit hours, shorter than a visit, twice the same hour).
 */
export function parsePairHours(text: string): Reading<PairHours> {
  const week: Record<string, readonly Span[]> = {};
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const read = readPart(part);
    if (!read.ok) return wrong(`« ${part} » : ${read.problem}`);
    for (const day of read.value.days) {
      const spans = [...(week[day] ?? []), ...read.value.spans].sort(bySpan);
      const problem = dayProblem(day, spans);
      if (problem !== null) return wrong(`« ${part} » : ${problem}`);
      week[day] = spans;
    }
  }
  if (Object.keys(week).length === 0) return wrong('aucune heure n’est donnée');
  return { ok: true, value: week };
}

/** The same hours as `parsePairHours` reads them, days of equal hours together; for lists. */
export function formatPairHours(hours: PairHours): string {
  const daysOf = new Map<string, number[]>();
  for (const day of DAYS.keys()) {
    const spans = (hours[day + 1] ?? []).map((span) => span.join('-')).join(' ');
    if (spans !== '') daysOf.set(spans, [...(daysOf.get(spans) ?? []), day + 1]);
  }
  return [...daysOf].map(([spans, days]) => `${formatDays(days)} ${spans}`).join(' ; ');
}

function formatDays(days: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs
    .map(({ first, last }) => (first === last ? short(first) : `${short(first)}-${short(last)}`))
    .join(',');
}

function readPart(part: string): Reading<{ days: number[]; spans: Span[] }> {
  const plain = part
    .toLowerCase()
    .replace(/\s*[-–—]\s*|\s+(?:au|à)\s+/g, '-')
    .replace(/\s*,\s*|\s+et\s+/g, ',');
  const [, names = '', clocks = ''] = /^(\D*)(.*)$/.exec(plain) ?? [];
  if (clocks === '') return wrong('il manque les heures, par exemple sam 09:00-12:30');
  if (names.trim() === '') return wrong('il manque le jour, par exemple lun-ven ou sam');
  const days = readDays(names.trim());
  if (!days.ok) return days;
  const spans: Span[] = [];
  for (const word of clocks.split(/[\s,]+/)) {
    const span = readSpan(word);
    if (!span.ok) return span;
    spans.push(span.value);
  }
  return { ok: true, value: { days: days.value, spans } };
}

function readDays(names: string): Reading<number[]> {
  const days: number[] = [];
  for (const name of names.split(',')) {
    const [first = '', last = first, ...more] = name.split('-');
    const [from, to] = [dayNumber(first), dayNumber(last)];
    if (from === 0 || to === 0 || more.length > 0) {
      const known = DAYS.map((_, index) => short(index + 1)).join(', ');
      return wrong(`jour inconnu « ${name} » ; jours : ${known}, ou de l’un à l’autre (lun-ven)`);
    }
    if (from > to) return wrong(`« ${name} » : la semaine va de lun à dim`);
    for (let day = from; day <= to; day++) days.push(day);
  }
  return { ok: true, value: [...new Set(days)] };
}

/** 1 for « lun », « lun. » or « lundi »; 0 for no day. */
function dayNumber(word: string): number {
  const name = word.trim().replace(/\.$/, '');
  return DAYS.findIndex((day) => day === name || day.slice(0, 3) === name) + 1;
}

function readSpan(word: string): Reading<Span> {
  const [from, to, ...more] = word.split('-').map(readClock);
  if (!from || !to || more.length > 0) {
    return wrong(`« ${word} » n’est pas une plage d’heures (09:00-12:30 ou 9h-12h30)`);
  }
  const length = minutes(to) - minutes(from);
  if (length <= 0) return wrong(`${word} finit avant de commencer`);
  if (length * MINUTE < VISIT_LENGTH)
    return wrong(`${word} est plus court qu’une visite (1 heure)`);
  return { ok: true, value: [from, to] };
}

/** « 09:00 » from « 9h », « 9h00 » or « 09:00 »; null when no clock shows it. */
function readClock(word: string): string | null {
  const [, hour, colon, h] = /^(\d{1,2})(?::(\d{2})|h(\d{2})?)$/.exec(word) ?? [];
  if (hour === undefined) return null;
  const minute = colon ?? h ?? '00';
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const minutes = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const bySpan = ([a]: Span, [b]: Span): number => minutes(a) - minutes(b);

/** Why these hours cannot be those of a day, or null. `spans` are in order. */
function dayProblem(day: number, spans: readonly Span[]): string | null {
  const open = CONTACT_HOURS.visit.usual[day - 1];
  const name = DAYS[day - 1];
  if (!open) return `aucune visite le ${name}`;
  const [opens, closes] = open;
  for (const [index, [from, to]] of spans.entries()) {
    if (from < opens || to > closes) {
      return `les visites du ${name} se font entre ${opens} et ${closes}, pas ${from}-${to}`;
    }
    const before = spans[index - 1];
    if (before && from < before[1]) {
      return `${before.join('-')} et ${from}-${to} se chevauchent le ${name}`;
    }
  }
  return null;
}
