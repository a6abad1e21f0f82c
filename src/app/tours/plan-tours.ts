import { type DayProblem, dayProblem } from '../../domain/day/day-problem.js';
import { type DayTour, readDay } from '../../domain/day/read-day.js';
import { type CaseId, MINUTE } from '../../domain/ids.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { at, localDate } from '../../domain/time/local-time.js';
import { seededChance, seedOf } from '../../domain/tours/chance.js';
import { planTours as searchTours } from '../../domain/tours/plan-tours.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import type { TourSolver } from '../ports/tours.js';
import type { Roads } from '../ports/travel.js';
import { roadsBetween } from './roads-between.js';
import { readTerritoryDay, type TerritoryDay } from './territory-day.js';
import { writeTerritoryTours } from './write-tours.js';

export type TourDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly calendar: Calendar;
  readonly roads: Roads;
  readonly tours: TourSolver;
};

/** Of a modest machine; a day of five pairs is within half a per cent of the best by then. */
const EFFORT = 0.5;

type Entry = DiaryEntry<'plan-tours'>;
type Planned = { readonly read: TerritoryDay; readonly tours: readonly DayTour[] };

/**
 * Worker's act for `plan-tours`: orders the day of a territory's pairs, and says which doors are tried
 * without an appointment. The search runs beside, in a thread; if the day changed meanwhile, it is
 * made again. A promise made to a household is never moved here.
 */
export async function planTours(deps: TourDeps, entry: Entry): Promise<string> {
  const { day } = entry.payload;
  const territory = territoryOf(entry.payload.territory);
  if (!territory) return finish(deps, entry, 'unknown territory');
  if (day < localDate(deps.clock.now(), territory.zone))
    return finish(deps, entry, 'over', territory);
  const asked = { territory, day, now: deps.clock.now() };
  const read = await deps.store.transaction(async (tx) => {
    // Doors that nobody came to on the days before may be tried again.
    await tx.tours.forgetBefore(
      territory.code,
      at(localDate(asked.now, territory.zone), '00:00', territory.zone),
    );
    return readTerritoryDay(tx, deps.calendar, asked);
  });
  if (read.pairs.length === 0) return finish(deps, entry, 'nobody visits', territory);
  const tours = (await search(deps, entry, read, territory)).filter(isOut);
  return deps.store.transaction((tx) =>
    keep(tx, deps, { entry, territory, planned: { read, tours } }),
  );
}

async function search(
  { roads, tours }: TourDeps,
  { payload: { day } }: Entry,
  read: TerritoryDay,
  { code, zone }: Territory,
): Promise<DayTour[]> {
  const { shifts, standing, doors } = read;
  const road = await roadsBetween(roads, { shifts, places: [...standing, ...doors] });
  const facts = { ...read, date: day, zone, road };
  const asked: DayProblem = dayProblem(facts);
  if (asked.stops.length === 0) return [];
  const seed = seedOf(`${code} ${day}`);
  // Promises alone leave nothing to look for: they are put in order, and no thread is begun.
  if (doors.length === 0)
    return readDay(searchTours(asked.problem, { iterations: 1 }, seededChance(seed)), asked, facts);
  return readDay(await tours.plan(asked.problem, { seed, effort: EFFORT }), asked, facts);
}

/** Whether the pair itself has something to do: its people may only be busy for pairs elsewhere. */
const isOut = ({ stops }: DayTour): boolean =>
  stops.some((stop) => stop.kind === 'unannounced' || stop.visits.length > 0);

type Keeping = { readonly entry: Entry; readonly territory: Territory; readonly planned: Planned };

async function keep(
  tx: Tx,
  deps: TourDeps,
  { entry, territory, planned: { read, tours } }: Keeping,
): Promise<string> {
  const { day } = entry.payload;
  const now = deps.clock.now();
  const called = tours.flatMap(({ stops }) =>
    stops.flatMap((stop) => (stop.kind === 'unannounced' ? [stop.caseId] : [])),
  );
  for (const caseId of [...called].sort()) await tx.cases.lock(caseId);
  await tx.tours.lockPeople(read.people);
  const again = await readTerritoryDay(tx, deps.calendar, { territory, day, now });
  if (!isSame(read, again, called)) {
    await tx.diary.postpone(entry.id, now + MINUTE, 'the day changed');
    return 'the day changed';
  }
  const pairs = read.pairs.map(({ id }) => id);
  await tx.tours.keep(day, pairs, { span: read.span, tours, at: now, freshId: deps.ids.uuid });
  await writeTerritoryTours(tx, territory, now);
  const outcome = `${tours.length} tour(s), ${called.length} door(s)`;
  await tx.diary.finish(entry.id, outcome);
  return outcome;
}

/** Nothing that the plan rests on has changed: the same promises and hours, and doors still to be tried. */
function isSame(one: TerritoryDay, other: TerritoryDay, called: readonly CaseId[]): boolean {
  const rests = ({ standing, pairs }: TerritoryDay) =>
    JSON.stringify([standing.map(({ endsAt, ...rest }) => ({ ...rest })), pairs]);
  const doors = new Set(other.doors.map(({ caseId }) => caseId));
  return rests(one) === rests(other) && called.every((caseId) => doors.has(caseId));
}

async function finish(
  { store, clock }: TourDeps,
  entry: Entry,
  outcome: string,
  territory?: Territory,
): Promise<string> {
  return store.transaction(async (tx) => {
    if (territory) await writeTerritoryTours(tx, territory, clock.now());
    await tx.diary.finish(entry.id, outcome);
    return outcome;
  });
}
