import { HOUR, type Instant, type IsoDate, MINUTE } from '../ids.js';
import { weekdayOf } from '../time/local-time.js';
import type { Spot } from '../travel/spot.js';
import type { AgendaPair, AgendaWorker } from '../visits/agenda.js';
import { commonTo, isAway, type Stretch, spansOf } from '../visits/fits.js';

/** Minutes of road between two places; null: a place that nobody knows. */
export type Road = (from: Spot | null, to: Spot | null) => number;

/** One who goes out with somebody else, with hours and a base of their own. */
export type DayPair = Pick<AgendaPair, 'id' | 'hours'> & {
  readonly workers: readonly AgendaWorker[];
};

/** A stretch of a day at which a pair visits, without a hole. */
export type Shift = Stretch & {
  readonly pair: DayPair;
  /** When it began, before the day was under way. */
  readonly opensAt: Instant;
  /** Where the pair is, once it is out. */
  readonly leaves?: Spot | null;
};

/** Too short for a door and the road to it. */
const SHORTEST_SHIFT = HOUR;

/**
 * When a pair visits on a day: at its own hours, at which both work; never when one is away. Nothing
 * is planned before `from`: the day may already be under way.
 */
export function shiftsOf(
  pair: DayPair,
  date: IsoDate,
  { zone, from }: { readonly zone: string; readonly from: Instant },
): Shift[] {
  if (pair.workers.some((worker) => isAway(worker, date))) return [];
  const weekday = `${weekdayOf(date)}`;
  const own = pair.workers.flatMap(({ hours }) =>
    hours ? [spansOf(hours[weekday] ?? [], date, zone)] : [],
  );
  return own
    .reduce(commonTo, spansOf(pair.hours[weekday] ?? [], date, zone))
    .map(({ startsAt, endsAt }) => ({
      ...{ pair, opensAt: startsAt },
      ...{ startsAt: Math.max(startsAt, from), endsAt },
    }))
    .filter(({ startsAt, endsAt }) => endsAt - startsAt >= SHORTEST_SHIFT);
}

type Ends = {
  /** Milliseconds from the shift's begin to the earliest arrival there. */
  readonly come: (spot: Spot | null) => number;
  /** Milliseconds from leaving there to the shift's end, at least. */
  readonly go: (spot: Spot | null) => number;
  /** Minutes of road from the bases and back to them, whoever pays for them. */
  readonly roadFrom: (spot: Spot | null) => number;
  readonly roadTo: (spot: Spot | null) => number;
};

/**
 * The road from the bases and back, as far as it must lie within somebody's working hours: for who
 * has hours of their own it does, and the farther of the two decides.
 */
export function endsOf(
  { pair, startsAt, endsAt, leaves }: Shift,
  { date, zone, road }: { readonly date: IsoDate; readonly zone: string; readonly road: Road },
): Ends {
  const weekday = `${weekdayOf(date)}`;
  const based = pair.workers.flatMap(({ base, hours }) => (base ? [{ base, hours }] : []));
  const days = based.flatMap(({ base, hours }) => {
    const spans = spansOf(hours?.[weekday] ?? [], date, zone);
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? [{ base, begins: first.startsAt, ends: last.endsAt }] : [];
  });
  const isOut = leaves !== undefined;
  return {
    come: (spot) =>
      isOut
        ? road(leaves, spot) * MINUTE
        : most(days.map(({ base, begins }) => begins + road(base, spot) * MINUTE - startsAt)),
    go: (spot) => most(days.map(({ base, ends }) => endsAt - (ends - road(spot, base) * MINUTE))),
    roadFrom: (spot) =>
      isOut ? road(leaves, spot) : most(based.map(({ base }) => road(base, spot))),
    roadTo: (spot) => most(based.map(({ base }) => road(spot, base))),
  };
}

const most = (values: readonly number[]): number => Math.max(0, ...values);
