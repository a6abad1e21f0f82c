import { dateOfDay } from '../../time/civil-day.js';
import type { Impossible, When } from './date-reading.js';
import type { LocalNow, LocalSlot } from './local-now.js';
import { type Mention, namesDays, namesHours } from './mention.js';
import { resolveDays } from './resolve-days.js';
import { clocksOf, hasNoSuchHour, isShown, momentsOn } from './resolve-hours.js';

export type Resolved = {
  readonly readings: readonly When[];
  readonly impossible?: Omit<Impossible, 'words'>;
  /** The number of a slot, said without hour: no date, but it can be refused. */
  readonly slots: readonly When[];
};
/** How a day opens or closes a stretch: « à partir de lundi », « avant le 10 ». */
export type Bound = 'from' | 'after' | 'before' | undefined;

const nothing: Resolved = { readings: [], slots: [] };
/** A stretch that someone opens and does not close is read as a week. */
const OPEN_DAYS = 6;

/** What a mention may mean on the household's calendar and clock. */
export function resolve(mention: Mention, local: LocalNow, bound: Bound): Resolved {
  if (hasNoSuchHour(mention)) return { ...nothing, impossible: { why: 'no-such-hour' } };
  if (isSlotPair(mention, local)) return nothing;
  const numbered = slotNumbered(mention, local);
  if (numbered && !namesHours(mention)) return { ...nothing, slots: [pointOf(numbered)] };
  if (mention.part === undefined && isMidnight(mention)) return midnight(mention, local);
  const days = resolveDays(mention, local);
  if (days.kind === 'spans') {
    const readings = days.spans.map(([from, to]): When => span(from, to));
    return { readings, slots: [] };
  }
  if (days.kind === 'impossible') {
    const { why, day } = days;
    const date = day === undefined ? {} : { date: dateOfDay(day) };
    const readings = (days.days ?? []).flatMap((found) => momentsOn(found, mention, local));
    return { readings, impossible: { why, ...date }, slots: [] };
  }
  if (bound && !namesHours(mention)) return bounded(days.days, bound, local);
  const inSlot = numbered && agreesWithSlot(mention, numbered) ? [pointOf(numbered)] : [];
  // « le 2 à 19h »: the 2nd of the month, or the day of slot 2 at another hour: it is asked.
  const ofSlot = numbered && inSlot.length === 0 ? [numbered.day] : [];
  return onDays([...new Set([...days.days, ...ofSlot])], mention, { local, inSlot });
}

function onDays(
  days: number[],
  mention: Mention,
  { local, inSlot }: { local: LocalNow; inSlot: readonly When[] },
): Resolved {
  const moments = days.flatMap((day) => momentsOn(day, mention, local));
  const shown = moments.filter((moment) => isShown(moment, local.zone));
  const readings = [...inSlot, ...shown];
  const impossible = shown.length < moments.length ? { why: 'no-such-hour' as const } : undefined;
  if (impossible) return { readings, slots: [], impossible };
  if (readings.length > 0) return { readings, slots: [] };
  const isWindowless = (mention.from ?? mention.to) !== undefined && !days.includes(local.today);
  const date = dateOfDay(days[0] ?? local.today);
  if (isWindowless) return { ...nothing, impossible: { why: 'no-such-hour' } };
  // « le 30 à 8h » said on the 30th at ten: the next month's 30th is meant, unless the weekday is told.
  return { ...nothing, impossible: { why: 'past', date } };
}

function bounded(days: readonly number[], bound: Bound, local: LocalNow): Resolved {
  const spans = days.map((day): readonly [number, number] => {
    if (bound === 'before') return [local.today, day - 1];
    const first = bound === 'after' ? day + 1 : day;
    return [first, first + OPEN_DAYS];
  });
  const readings = spans.filter(([from, to]) => to >= from).map(([from, to]) => span(from, to));
  return readings.length > 0
    ? { readings, slots: [] }
    : { ...nothing, impossible: { why: 'past' } };
}

/** The day of the named midnight, and when no weekday is told, the one it ends. */
function midnight(mention: Mention, local: LocalNow): Resolved {
  const days = resolveDays(mention, local);
  if (days.kind !== 'days') return resolveDay(days);
  const both =
    mention.weekday === undefined ? days.days.flatMap((day) => [day, day + 1]) : days.days;
  return onDays([...both], mention, { local, inSlot: [] });
}

function resolveDay(days: Exclude<ReturnType<typeof resolveDays>, { kind: 'days' }>): Resolved {
  if (days.kind === 'spans')
    return { readings: days.spans.map(([from, to]) => span(from, to)), slots: [] };
  return { ...nothing, impossible: { why: days.why } };
}

const isMidnight = (mention: Mention): boolean =>
  mention.time?.hour === 0 && mention.time.minute === 0 && namesDays(mention);

/** One day, or the days from one to another. */
export function span(from: number, to: number): When {
  if (from === to) return { kind: 'day', date: dateOfDay(from) };
  return { kind: 'span', from: dateOfDay(from), to: dateOfDay(to) };
}

function slotNumbered(mention: Mention, local: LocalNow): LocalSlot | undefined {
  const { day, month, weekday, offsets, inWeekOf } = mention;
  if (month !== undefined || weekday !== undefined || offsets || inWeekOf) return undefined;
  return local.slots.find(({ number }) => number === day);
}

/** « 2/3 » under slots 1 to 3 is two of them as well as the 2nd of March. */
function isSlotPair({ isSlashed, day, month, year, weekday }: Mention, local: LocalNow): boolean {
  const isSlot = (value?: number): boolean => local.slots.some(({ number }) => number === value);
  return isSlashed === true && (year ?? weekday) === undefined && isSlot(day) && isSlot(month);
}

function agreesWithSlot(mention: Mention, slot: LocalSlot): boolean {
  const { time, part } = mention;
  if (time)
    return clocksOf(time, mention).some(({ hour, minute }) => hour * 60 + minute === slot.minutes);
  if (part === 'matin') return slot.minutes < 12 * 60;
  return part === 'soir' ? slot.minutes >= 17 * 60 : slot.minutes >= 12 * 60;
}

export function pointOf(slot: LocalSlot): When {
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(Math.floor(slot.minutes / 60))}:${two(slot.minutes % 60)}`;
  return { kind: 'point', date: dateOfDay(slot.day), time };
}
