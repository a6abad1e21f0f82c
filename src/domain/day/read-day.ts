import { type CaseId, type Instant, MINUTE, type PairId, type VisitId } from '../ids.js';
import type { PlannedStop, Tour, TourPlan } from '../tours/problem.js';
import { blocksOf } from './blocks.js';
import { type BrokenLeg, brokenLegs, type Stay } from './broken-legs.js';
import type { DayFacts, DayProblem, DayStop } from './day-problem.js';
import { isMealMissed } from './meal.js';
import { UNANNOUNCED_LENGTH } from './unannounced.js';

/** Stops of a pair's day, in order, with the minutes of road to each. */
export type TourStop = {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly roadMinutes: number;
} & (
  | { readonly kind: 'unannounced'; readonly caseId: CaseId }
  /** Visits booked with this pair; none: what its people do elsewhere. */
  | { readonly kind: 'standing'; readonly visits: readonly VisitId[] }
);

/** The day of one pair. */
export type DayTour = {
  readonly pairId: PairId;
  readonly stops: readonly TourStop[];
  readonly mealAt: Instant | null;
  /** Of the whole day, from the base and back. */
  readonly roadMinutes: number;
  readonly problems: readonly TourProblemNote[];
};

/** What the search could not mend, since promises are kept. */
export type TourProblemNote =
  | ({ readonly kind: 'tight' } & BrokenLeg)
  /** Nothing between two promises is long enough for a meal. */
  | { readonly kind: 'no-meal' };

/** The plan in words of the trade: one tour for each pair that goes out, in the order of the shifts. */
export function readDay(plan: TourPlan, day: DayProblem, facts: DayFacts): DayTour[] {
  const byPair = new Map<PairId, Tour[]>();
  for (const tour of plan.tours) {
    const id = facts.shifts[tour.pair]?.pair.id;
    if (id) byPair.set(id, [...(byPair.get(id) ?? []), tour]);
  }
  return [...byPair.values()].map((tours) => {
    const doors = reached(tours, day, facts);
    return tours
      .map((tour) => {
        const isKept = ({ stop }: PlannedStop) =>
          day.stops[stop]?.kind === 'block' || doors.has(stop);
        return readTour({ ...tour, stops: tour.stops.filter(isKept) }, day, facts);
      })
      .reduce(joined);
  });
}

function readTour(tour: Tour, { problem, stops, midnight }: DayProblem, facts: DayFacts): DayTour {
  const { travel, pairs } = problem;
  const shift = facts.shifts[tour.pair];
  if (!shift) throw new Error(`No shift ${tour.pair}`);
  const costs = travel.costs ?? travel.times;
  let place = pairs[tour.pair]?.startPlace ?? 0;
  let roadMinutes = 0;
  const read: TourStop[] = [];
  for (const { stop, startsAt } of tour.stops) {
    const known = stops[stop];
    const road = costs[place * travel.places + stop] ?? 0;
    place = stop;
    roadMinutes += road;
    if (known) read.push(toStop(known, midnight + startsAt * MINUTE, road));
  }
  roadMinutes += costs[place * travel.places + (pairs[tour.pair]?.endPlace ?? 0)] ?? 0;
  const blocks = blocksOf(shift, facts.standing);
  const tight = brokenLegs(blocks, facts.road).map((leg) => ({ kind: 'tight', ...leg }) as const);
  const hungry = isMealMissed(shift, { ...facts, blocks }) ? [{ kind: 'no-meal' } as const] : [];
  return {
    ...{ pairId: shift.pair.id, stops: read, roadMinutes },
    mealAt: tour.mealAt === null ? null : midnight + tour.mealAt * MINUTE,
    problems: [...tight, ...hungry],
  };
}

/**
 * Doors of a pair's day that its roads reach, whole day taken together: the search takes no road to or
 * from an appointment of unknown place, nor from one stretch of its hours to the next.
 */
function reached(
  tours: readonly Tour[],
  { stops, midnight }: DayProblem,
  facts: DayFacts,
): Set<number> {
  const { shifts, standing, road } = facts;
  const people = new Set(
    tours.flatMap(({ pair }) => shifts[pair]?.pair.workers.map(({ id }) => id)),
  );
  const stays: Stay[] = standing.filter(({ workers }) => workers.some((id) => people.has(id)));
  const kept = new Set<number>();
  for (const { stop, startsAt } of tours.flatMap((tour) => tour.stops)) {
    const known = stops[stop];
    if (known?.kind !== 'door') continue;
    const begins = midnight + startsAt * MINUTE;
    const { spot } = known.door;
    const stay = { startsAt: begins, endsAt: begins + UNANNOUNCED_LENGTH, spot };
    // Two promises too near to each other stay as they are: only what a door breaks counts.
    if (brokenLegs([...stays, stay], road).length > brokenLegs(stays, road).length) continue;
    stays.push(stay);
    kept.add(stop);
  }
  return kept;
}

function toStop(stop: DayStop, startsAt: Instant, roadMinutes: number): TourStop {
  if (stop.kind === 'block') {
    const { visits, endsAt } = stop.block;
    return { kind: 'standing', visits, startsAt, endsAt, roadMinutes };
  }
  const { caseId } = stop.door;
  const endsAt = startsAt + UNANNOUNCED_LENGTH;
  return { kind: 'unannounced', caseId, startsAt, endsAt, roadMinutes };
}

const joined = (one: DayTour, other: DayTour): DayTour => ({
  pairId: one.pairId,
  stops: [...one.stops, ...other.stops],
  mealAt: one.mealAt ?? other.mealAt,
  roadMinutes: one.roadMinutes + other.roadMinutes,
  problems: [...one.problems, ...other.problems],
});
