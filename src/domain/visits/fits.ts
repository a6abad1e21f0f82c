import { type Instant, type IsoDate, MINUTE } from '../ids.js';
import { at, localDate, weekdayOf } from '../time/local-time.js';
import type { ClockSpan } from '../time/week-hours.js';
import { UNKNOWN_TRAVEL } from '../travel/estimate.js';
import type { AgendaPair, AgendaWorker, BusyTime, Legs } from './agenda.js';

/** Between two homes of which nothing is known, the pair needs half an hour. */
export const TRAVEL_MARGIN = UNKNOWN_TRAVEL * MINUTE;
export const SAME_ROAD: Legs = { to: () => TRAVEL_MARGIN, from: () => TRAVEL_MARGIN };

/** From (included) to (excluded). */
export type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

/** What is taken of a pair: its own visits and offers, and all that its people do elsewhere. */
export function takenOf(pair: AgendaPair, busy: readonly BusyTime[]): BusyTime[] {
  const people = new Set(pair.workers?.map(({ id }) => id));
  return busy.filter(
    ({ pairId, workers }) => pairId === pair.id || workers?.some((id) => people.has(id)),
  );
}

/**
 * Time of road between something taken and the household's door. Another appointment bears no
 * place: only its own hours are kept free.
 */
const road = (leg: (spot: null | NonNullable<BusyTime['spot']>) => number, busy: BusyTime) =>
  busy.pairId === null ? 0 : leg(busy.spot ?? null);

/** Whether the pair can be there from what comes before, and at what comes after from there. */
export function isReachable(slot: Stretch, taken: readonly BusyTime[], legs: Legs): boolean {
  return taken.every(
    (busy) =>
      slot.endsAt + road(legs.to, busy) <= busy.startsAt ||
      busy.endsAt + road(legs.from, busy) <= slot.startsAt,
  );
}

/** Hours around something taken at which a visit just fits, before it and after it. */
export function edgesOf(busy: BusyTime, length: number, legs: Legs): readonly [Instant, Instant] {
  return [busy.startsAt - road(legs.to, busy) - length, busy.endsAt + road(legs.from, busy)];
}

/** Whether a person works then: not away, within own hours, with the road from and to the base. */
export function worksThen(
  worker: AgendaWorker,
  slot: Stretch,
  { zone, legs }: { zone: string; legs: Legs },
): boolean {
  const date = localDate(slot.startsAt, zone);
  if (isAway(worker, date)) return false;
  if (!worker.hours) return true;
  const spans = spansOf(worker.hours[`${weekdayOf(date)}`] ?? [], date, zone);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || !spans.some((span) => within(slot, span))) return false;
  if (!worker.base) return true;
  return (
    first.startsAt + legs.from(worker.base) <= slot.startsAt &&
    slot.endsAt + legs.to(worker.base) <= last.endsAt
  );
}

/** Whether somebody is away on that day. */
export const isAway = ({ absences }: Pick<AgendaWorker, 'absences'>, date: IsoDate): boolean =>
  absences.some(({ from, to }) => from <= date && date <= to);

/** Hours of a day on the wall as instants, in order. */
export function spansOf(spans: readonly ClockSpan[], date: IsoDate, zone: string): Stretch[] {
  return spans
    .map(([opens, closes]) => ({ startsAt: at(date, opens, zone), endsAt: at(date, closes, zone) }))
    .sort((a, b) => a.startsAt - b.startsAt);
}

export const within = (inner: Stretch, outer: Stretch): boolean =>
  outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt;

/** What two lists of stretches have in common. */
export const commonTo = (some: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  some.flatMap((one) =>
    others.flatMap((other) => {
      const startsAt = Math.max(one.startsAt, other.startsAt);
      const endsAt = Math.min(one.endsAt, other.endsAt);
      return startsAt < endsAt ? [{ startsAt, endsAt }] : [];
    }),
  );
