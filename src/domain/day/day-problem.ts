import { type CaseId, type Instant, type IsoDate, MINUTE, type PairId } from '../ids.js';
import { at } from '../time/local-time.js';
import type { PairShift, Stop, TourProblem, Travel } from '../tours/problem.js';
import type { Spot } from '../travel/spot.js';
import type { Stretch } from '../visits/fits.js';
import { type Block, blocksOf, type Standing } from './blocks.js';
import { mealOf } from './meal.js';
import { endsOf, type Road, type Shift } from './shifts.js';
import { UNANNOUNCED_LENGTH } from './unannounced.js';

/** A household that may be called on without an appointment. */
export type Door = {
  readonly caseId: CaseId;
  readonly spot: Spot | null;
  readonly weight: number;
  /** When its door may be knocked at. */
  readonly hours: readonly Stretch[];
  /** Pairs that may come. */
  readonly pairs: readonly PairId[];
};

export type DayFacts = {
  readonly date: IsoDate;
  readonly zone: string;
  /** Of pairs that share nobody. */
  readonly shifts: readonly Shift[];
  readonly standing: readonly Standing[];
  readonly doors: readonly Door[];
  readonly road: Road;
};

/** A stop of the problem: something that stands, or a door. */
export type DayStop =
  | { readonly kind: 'block'; readonly shift: number; readonly block: Block }
  | { readonly kind: 'door'; readonly door: Door };

/** The problem, with what its numbers stand for. Minutes are counted from `midnight`. */
export type DayProblem = {
  readonly problem: TourProblem;
  readonly stops: readonly DayStop[];
  readonly midnight: Instant;
};

/**
 * A day of all pairs as tours: what stands is an appointment that no search moves, doors of
 * households never reached fill what is left. Where two promises leave too little time for the road
 * between them, the time there is is taken for the road: the plan shows it, and keeps both.
 */
export function dayProblem(facts: DayFacts): DayProblem {
  const { date, zone, shifts, standing, doors, road } = facts;
  const midnight = at(date, '00:00', zone);
  const blocks = shifts.map((shift) => blocksOf(shift, standing));
  const stops: DayStop[] = [
    ...blocks.flatMap((list, shift) =>
      list.map((block) => ({ kind: 'block', shift, block }) as const),
    ),
    ...doors.map((door) => ({ kind: 'door', door }) as const),
  ];
  const clock = (instant: Instant) => (instant - midnight) / MINUTE;
  const pairs = shifts.map((shift, index): PairShift => {
    const meal = mealOf(shift, { blocks: blocks[index] ?? [], road, date, zone });
    const hours = { startsAt: clock(shift.startsAt), endsAt: clock(shift.endsAt) };
    const places = {
      startPlace: stops.length + index,
      endPlace: stops.length + shifts.length + index,
    };
    if (!meal) return { ...hours, ...places };
    const { length, from, until } = meal;
    return { ...hours, ...places, meal: { length, from: clock(from), until: clock(until) } };
  });
  const problem: TourProblem = {
    stops: stops.map((stop, place) => toStop(stop, { place, shifts, clock })),
    pairs,
    travel: travelOf(stops, facts),
  };
  return { problem, stops, midnight };
}

type Reading = {
  readonly place: number;
  readonly shifts: readonly Shift[];
  readonly clock: (instant: Instant) => number;
};

function toStop(stop: DayStop, { place, shifts, clock }: Reading): Stop {
  if (stop.kind === 'block') {
    const { shift, block } = stop;
    const startsAt = clock(block.startsAt);
    const service = clock(block.endsAt) - startsAt;
    return { place, service, windows: [], appointment: { pair: shift, startsAt } };
  }
  const { hours, weight, pairs } = stop.door;
  const service = UNANNOUNCED_LENGTH / MINUTE;
  const windows = hours
    .map(({ startsAt, endsAt }) => [clock(startsAt), clock(endsAt) - service] as const)
    .filter(([opens, closes]) => opens <= closes);
  const may = [...shifts.entries()].flatMap(([rank, { pair }]) =>
    pairs.includes(pair.id) ? [rank] : [],
  );
  return { place, service, windows, weight, pairs: may };
}

/** Roads between all stops, from where each shift begins and to where it ends. */
function travelOf(stops: readonly DayStop[], facts: DayFacts): Travel {
  const { shifts, road } = facts;
  const places = stops.length + 2 * shifts.length;
  const times = new Float64Array(places * places);
  const costs = new Float64Array(places * places);
  for (const [from, one] of stops.entries()) {
    for (const [to, other] of stops.entries()) {
      if (from === to) continue;
      const minutes = roadOf(one, other, road);
      costs[from * places + to] = minutes;
      times[from * places + to] = atMost(minutes, roomBetween(one, other));
    }
  }
  for (const [rank, shift] of shifts.entries()) {
    const ends = endsOf(shift, facts);
    const [start, end] = [stops.length + rank, stops.length + shifts.length + rank];
    for (const [index, stop] of stops.entries()) {
      const spot = spotOf(stop);
      if (spot === undefined) continue;
      const [before, after] = roomAround(stop, { rank, shift });
      costs[start * places + index] = ends.roadFrom(spot);
      costs[index * places + end] = ends.roadTo(spot);
      times[start * places + index] = atMost(ends.come(spot) / MINUTE, before);
      times[index * places + end] = atMost(ends.go(spot) / MINUTE, after);
    }
  }
  return { places, times, costs };
}

const atMost = (minutes: number, room: number): number => Math.max(0, Math.min(minutes, room));
/** undefined: no road leads there. */
const spotOf = (stop: DayStop) => (stop.kind === 'block' ? stop.block.spot : stop.door.spot);

function roadOf(one: DayStop, other: DayStop, road: Road): number {
  const [from, to] = [spotOf(one), spotOf(other)];
  return from === undefined || to === undefined ? 0 : road(from, to);
}

/** Minutes between two promises of one shift; anything for other stops. */
function roomBetween(one: DayStop, other: DayStop): number {
  if (one.kind !== 'block' || other.kind !== 'block' || one.shift !== other.shift)
    return Number.POSITIVE_INFINITY;
  const room = (other.block.startsAt - one.block.endsAt) / MINUTE;
  return room < 0 ? Number.POSITIVE_INFINITY : room;
}

function roomAround(
  stop: DayStop,
  { rank, shift }: { readonly rank: number; readonly shift: Shift },
): readonly [before: number, after: number] {
  if (stop.kind === 'door' || stop.shift !== rank)
    return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const { startsAt, endsAt } = stop.block;
  return [(startsAt - shift.startsAt) / MINUTE, (shift.endsAt - endsAt) / MINUTE];
}
