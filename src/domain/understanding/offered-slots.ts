import { dayNumber } from '../time/civil-day.js';
import type { When } from './dates/date-reading.js';
import { weekdayOfDay } from './dates/local-now.js';
import { localClock } from './local-clock.js';
import type { ReplyContext } from './reply-context.js';

/** Offered slots that what was said names: same day, and the hour or part of day if one was said. */
export function offeredAmong(readings: readonly When[], context: ReplyContext): number[] {
  // The household's clock is asked only when a day was said.
  if (readings.length === 0) return [];
  return slotClocks(context)
    .filter(({ date, time }) => readings.some((when) => fits(when, date, time)))
    .map(({ number }) => number);
}

export type SlotClock = {
  readonly number: number;
  readonly date: string;
  readonly time: string;
  /** 1 = Monday. */
  readonly weekday: number;
};

/** True when a day is said that is no offered weekday, beside days that are. */
export function namesAnotherDay(readings: readonly When[], context: ReplyContext): boolean {
  const clocks = slotClocks(context);
  const [first] = readings;
  // « samedi 10h30 parfait, vendredi je travaille »: the slot itself was named first.
  if (first?.kind === 'point' && clocks.some((clock) => fits(first, clock.date, clock.time)))
    return false;
  // « fermé le mercredi donc mercredi 16 à 8h »: a day and an hour that no slot has.
  const isOther = (when: When) =>
    when.kind === 'point' && !clocks.some((clock) => fits(when, clock.date, clock.time));
  if (readings.some(isOther)) return true;
  const weekdays = new Set(clocks.map(({ weekday }) => weekday));
  // An hour alone is read as a window of today or tomorrow: it names no day.
  const days = readings.flatMap((when) =>
    when.kind === 'span' || when.kind === 'window' ? [] : [weekdayOfDay(dayNumber(when.date))],
  );
  const offered = days.filter((day) => weekdays.has(day));
  return offered.length > 0 && offered.length < days.length;
}

/** Asked of the calendar once a text, not once a reader. */
const KNOWN = new WeakMap<ReplyContext, readonly SlotClock[]>();

/** Day and clock of each offered slot, in the household's zone. @throws on an unknown zone. */
export function slotClocks(context: ReplyContext): readonly SlotClock[] {
  const known = KNOWN.get(context);
  if (known) return known;
  const { slots, zone } = context;
  const clocks = slots.map(({ number, startsAt }) => {
    const clock = localClock(startsAt, zone);
    return { number, ...clock, weekday: weekdayOfDay(dayNumber(clock.date)) };
  });
  KNOWN.set(context, clocks);
  return clocks;
}

const PARTS = {
  matin: ['05:00', '12:00'],
  midi: ['11:30', '14:00'],
  'apres-midi': ['12:00', '18:00'],
  soir: ['17:00', '23:59'],
} as const;

function fits(when: When, date: string, time: string): boolean {
  if (when.kind === 'span' || when.date !== date) return false;
  if (when.kind === 'day') return true;
  if (when.kind === 'point') return when.time === time;
  const [from, to] =
    when.kind === 'part' ? PARTS[when.part] : [when.from ?? '00:00', when.to ?? '23:59'];
  return from <= time && time < to;
}

const ONE = '(?:celui|celle|le creneau|le rendez vous|la date|l horaire|l heure|le choix)';
const OF_PART = new RegExp(`\\b${ONE} (?:du|de la|de l|en|tot le|tard le) (soir|matin)\\b`);
const IN_MIDDLE = new RegExp(`\\b${ONE} (?:du|au) milieu\\b`);

/** « celui du soir », « la date du milieu »: the one slot so described, if it is one. */
export function describedSlot(plain: string, context: ReplyContext): number | undefined {
  if (IN_MIDDLE.test(plain) && context.slots.length === 3) return context.slots[1]?.number;
  const part = OF_PART.exec(plain)?.[1];
  if (part !== 'soir' && part !== 'matin') return undefined;
  const [from, to] = PARTS[part];
  const found = slotClocks(context).filter(({ time }) => from <= time && time < to);
  return found.length === 1 ? found[0]?.number : undefined;
}
