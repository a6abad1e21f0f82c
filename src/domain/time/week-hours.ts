import { MINUTE } from '../ids.js';

/** « HH:mm » on the wall, from (included) to (excluded). */
export type ClockSpan = readonly [from: string, to: string];
/** Hours in local time, by ISO weekday (1 = Monday): [['09:00','12:30'],['14:00','19:00']]. */
export type WeekHours = Readonly<Record<string, readonly ClockSpan[]>>;
export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

/** What a week of hours may be, and the French words that say where one is not. */
export type WeekBounds = {
  /** Monday first; null is a closed day. */
  readonly open: readonly (ClockSpan | null)[];
  /** Of one span, in milliseconds. */
  readonly shortest: number;
  readonly words: {
    /** « 09:00-09:45 est … ». */
    readonly tooShort: string;
    /** Before the name of the day. */
    readonly closed: string;
    /** « … entre 09:00 et 20:00, pas 08:00-12:00 ». */
    readonly within: (day: string) => string;
  };
};

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const short = (day: number): string => (DAYS[day - 1] ?? '').slice(0, 3);
const wrong = (problem: string) => ({ ok: false, problem }) as const;

/**
 * Reads « lun-ven 09:00-12:30 14:00-19:30; sam 09:00-12:30 », also written « lundi, mardi 9h-12h30 ».
 * Refused with a sentence that quotes the part: what cannot be read, what lies outside the bounds,
 * and twice the same hour.
 */
export function parseWeekHours(text: string, bounds: WeekBounds): Reading<WeekHours> {
  const week: Record<string, readonly ClockSpan[]> = {};
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const read = readPart(part, bounds);
    if (!read.ok) return wrong(`« ${part} » : ${read.problem}`);
    for (const day of read.value.days) {
      const spans = [...(week[day] ?? []), ...read.value.spans].sort(bySpan);
      const problem = dayProblem(day, spans, bounds);
      if (problem !== null) return wrong(`« ${part} » : ${problem}`);
      week[day] = spans;
    }
  }
  if (Object.keys(week).length === 0) return wrong('aucune heure n’est donnée');
  return { ok: true, value: week };
}

/** The same hours as `parseWeekHours` reads them, days of equal hours together; for lists. */
export function formatWeekHours(hours: WeekHours): string {
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

function readPart(
  part: string,
  bounds: WeekBounds,
): Reading<{ days: number[]; spans: ClockSpan[] }> {
  const plain = part
    .toLowerCase()
    .replace(/\s*[-–—]\s*|\s+(?:au|à)\s+/g, '-')
    .replace(/\s*,\s*|\s+et\s+/g, ',');
  const [, names = '', clocks = ''] = /^(\D*)(.*)$/.exec(plain) ?? [];
  if (clocks === '') return wrong('il manque les heures, par exemple sam 09:00-12:30');
  if (names.trim() === '') return wrong('il manque le jour, par exemple lun-ven ou sam');
  const days = readDays(names.trim());
  if (!days.ok) return days;
  const spans: ClockSpan[] = [];
  for (const word of clocks.split(/[\s,]+/)) {
    const span = readSpan(word, bounds);
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

function readSpan(word: string, { shortest, words }: WeekBounds): Reading<ClockSpan> {
  const [from, to, ...more] = word.split('-').map(readClock);
  if (!from || !to || more.length > 0) {
    return wrong(`« ${word} » n’est pas une plage d’heures (09:00-12:30 ou 9h-12h30)`);
  }
  const length = minutes(to) - minutes(from);
  if (length <= 0) return wrong(`${word} finit avant de commencer`);
  if (length * MINUTE < shortest) return wrong(`${word} est ${words.tooShort}`);
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

const bySpan = ([a]: ClockSpan, [b]: ClockSpan): number => minutes(a) - minutes(b);

/** Why these hours cannot be those of a day, or null. `spans` are in order. */
function dayProblem(
  day: number,
  spans: readonly ClockSpan[],
  { open: days, words }: WeekBounds,
): string | null {
  const open = days[day - 1];
  const name = DAYS[day - 1] ?? '';
  if (!open) return `${words.closed} ${name}`;
  const [opens, closes] = open;
  for (const [index, [from, to]] of spans.entries()) {
    if (from < opens || to > closes) {
      return `${words.within(name)} entre ${opens} et ${closes}, pas ${from}-${to}`;
    }
    const before = spans[index - 1];
    if (before && from < before[1]) {
      return `${before.join('-')} et ${from}-${to} se chevauchent le ${name}`;
    }
  }
  return null;
}
