import { type Instant, type IsoDate, MINUTE, type PairId } from '../ids.js';
import type { Spot } from '../travel/spot.js';
import type { Stretch } from '../visits/fits.js';
import { brokenLegs, type Stay } from './broken-legs.js';
import { endsOf, type Road, type Shift } from './shifts.js';

/** A household to be met in a week, as it would stand in a list. */
export type InLine = {
  /** Its place in the line. */
  readonly since: Instant;
  /** Milliseconds that a visit takes. */
  readonly length: number;
  readonly spot: Spot | null;
  readonly pairs: readonly PairId[];
  /** When it may be met on a day; nothing: not that day. */
  readonly hours: (date: IsoDate) => readonly Stretch[];
};

/** A day of the week with who goes out, and what takes their time besides visits. */
export type LineDay = {
  readonly date: IsoDate;
  readonly zone: string;
  readonly shifts: readonly Shift[];
  /** Meals and other appointments, of people of that pair. */
  readonly taken: readonly (Stretch & { readonly pairId: PairId })[];
};

/** `rank`: of the household, in the list given. */
export type Served = Stretch & {
  readonly rank: number;
  readonly pairId: PairId;
  readonly date: IsoDate;
};

const ROUND = 5 * MINUTE;

/**
 * The same days served in the order of arrival, as a desk does with a list and a telephone: each
 * household is given the first hour that is free and that can be reached from the visit before and to
 * the one after. Nothing is moved afterwards, and no order is looked for.
 */
export function firstCome(line: readonly InLine[], days: readonly LineDay[], road: Road): Served[] {
  const served: Served[] = [];
  const stays = new Map<Shift, Stay[]>();
  for (const { shifts, taken } of days)
    for (const shift of shifts)
      stays.set(
        shift,
        taken.filter(({ pairId }) => pairId === shift.pair.id),
      );
  const order = [...line.entries()].sort(([, one], [, other]) => one.since - other.since);
  for (const [rank, household] of order) {
    const first = firstHour(household, { days, stays, road });
    if (!first) continue;
    const { shift, date, ...stretch } = first;
    stays.set(shift, [...(stays.get(shift) ?? []), { ...stretch, spot: household.spot }]);
    served.push({ ...stretch, rank, pairId: shift.pair.id, date });
  }
  return served;
}

type Agenda = {
  readonly days: readonly LineDay[];
  readonly stays: ReadonlyMap<Shift, readonly Stay[]>;
  readonly road: Road;
};
type Found = Stretch & { readonly shift: Shift; readonly date: IsoDate };

function firstHour(household: InLine, { days, stays, road }: Agenda): Found | null {
  for (const { date, zone, shifts } of days) {
    const found = shifts
      .filter(({ pair }) => household.pairs.includes(pair.id))
      .flatMap((shift): Found[] => {
        const ends = endsOf(shift, { date, zone, road });
        const within = {
          startsAt: shift.startsAt + ends.come(household.spot),
          endsAt: shift.endsAt - ends.go(household.spot),
        };
        const hour = firstIn(within, household, { date, road, stays: stays.get(shift) ?? [] });
        return hour ? [{ ...hour, shift, date }] : [];
      });
    const [first] = found.sort((one, other) => one.startsAt - other.startsAt);
    if (first) return first;
  }
  return null;
}

function firstIn(
  shift: Stretch,
  { length, hours, spot }: InLine,
  {
    date,
    road,
    stays,
  }: { readonly date: IsoDate; readonly road: Road; readonly stays: readonly Stay[] },
): Stretch | null {
  for (const open of hours(date)) {
    const from = Math.ceil(Math.max(open.startsAt, shift.startsAt) / ROUND) * ROUND;
    const until = Math.min(open.endsAt, shift.endsAt) - length;
    for (let startsAt = from; startsAt <= until; startsAt += ROUND) {
      const stay = { startsAt, endsAt: startsAt + length, spot };
      if (brokenLegs([...stays, stay], road).length === 0) return { startsAt, endsAt: stay.endsAt };
    }
  }
  return null;
}
