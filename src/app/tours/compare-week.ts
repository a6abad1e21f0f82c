import { firstCome, type InLine, type Served } from '../../domain/day/first-come.js';
import { roadOfDay } from '../../domain/day/road-of-day.js';
import type { Road } from '../../domain/day/shifts.js';
import { doorHours, UNANNOUNCED_LENGTH } from '../../domain/day/unannounced.js';
import type { IsoDate, PairId } from '../../domain/ids.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import { addDays, localDate, weekdayOf } from '../../domain/time/local-time.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { PairDay, WeekVisit } from '../ports/tours.js';
import type { Pair } from '../ports/visits.js';
import type { TourDeps } from './plan-tours.js';
import { roadsBetween } from './roads-between.js';
import { readWeek, type Week } from './week-facts.js';
import { pairsFor } from './who-goes-out.js';

type Deps = Pick<TourDeps, 'store' | 'clock' | 'calendar' | 'roads'>;

/**
 * Worker's act for `compare-week`: what each pair did on the days of a week so far, beside what the
 * order of arrival would have come to: the same people, hours, roads and households, those whose
 * doors nobody came to included, and the same answer at each door. Of a door that was not tried, the
 * share of doors that opened in that week is taken.
 */
export async function compareWeek(deps: Deps, entry: DiaryEntry<'compare-week'>): Promise<string> {
  const { day } = entry.payload;
  const territory = territoryOf(entry.payload.territory);
  const span = { from: addDays(day, 1 - weekdayOf(day)), to: day };
  const read = territory && (await readIt(deps, { territory, ...span }));
  const days = territory && read ? await compare(deps, territory, read) : [];
  return deps.store.transaction(async (tx) => {
    if (territory) await tx.tours.keepDays(territory.code, { ...span, days, at: deps.clock.now() });
    const outcome = `${days.length} day(s) of pairs`;
    await tx.diary.finish(entry.id, outcome);
    return outcome;
  });
}

const readIt = (
  { store, calendar }: Deps,
  asked: { readonly territory: Territory; readonly from: IsoDate; readonly to: IsoDate },
): Promise<Week> => store.transaction((tx) => readWeek(tx, calendar, asked));

async function compare(deps: Deps, territory: Territory, week: Week): Promise<PairDay[]> {
  const { pairs, visits, waiting, days } = week;
  const shifts = days.flatMap((day) => day.shifts);
  const road = await roadsBetween(deps.roads, { shifts, places: [...visits, ...waiting] });
  const line = [
    ...visits.map((visit) =>
      inLine(visit, visit.endsAt - visit.startsAt, { ...deps, territory, pairs }),
    ),
    ...waiting.map((door) => inLine(door, UNANNOUNCED_LENGTH, { ...deps, territory, pairs })),
  ];
  const share = shareMet(visits);
  const chance = (rank: number) => {
    const visit = visits[rank];
    return visit ? Number(visit.isMet) : share;
  };
  const served = firstCome(line, days, road);
  return days.flatMap(({ date, zone }) =>
    pairs.flatMap((pair): PairDay[] => {
      const ours = visits.filter(
        (one) => one.pairId === pair.id && localDate(one.startsAt, zone) === date,
      );
      const theirs = served.filter((one) => one.pairId === pair.id && one.date === date);
      if (ours.length + theirs.length === 0) return [];
      return [dayOf({ pair, date, ours, theirs }, { line, chance, road })];
    }),
  );
}

type OneDay = {
  readonly pair: Pair;
  readonly date: IsoDate;
  readonly ours: readonly WeekVisit[];
  readonly theirs: readonly Served[];
};
type Reckoning = {
  readonly line: readonly InLine[];
  readonly chance: (rank: number) => number;
  readonly road: Road;
};

function dayOf({ pair, date, ours, theirs }: OneDay, { line, chance, road }: Reckoning): PairDay {
  const bases = pair.people.flatMap(({ base }) => base ?? []);
  const stays = theirs.map((one) => ({ ...one, spot: line[one.rank]?.spot ?? null }));
  return {
    ...{ pairId: pair.id, day: date, visits: ours.length },
    met: ours.filter(({ isMet }) => isMet).length,
    roadMinutes: Math.round(roadOfDay(ours, bases, road)),
    lineVisits: theirs.length,
    lineMet: theirs.reduce((sum, { rank }) => sum + chance(rank), 0),
    lineRoadMinutes: Math.round(roadOfDay(stays, bases, road)),
  };
}

/** Of doors tried without an appointment, how many opened; none tried: none is taken to open. */
function shareMet(visits: readonly WeekVisit[]): number {
  const tried = visits.filter(({ announced }) => !announced);
  return tried.length === 0 ? 0 : tried.filter(({ isMet }) => isMet).length / tried.length;
}

type Asking = Pick<WeekVisit, 'since' | 'spot' | 'operator' | 'contactHours' | 'zone'>;

function inLine(
  { since, spot, operator, contactHours, zone }: Asking,
  length: number,
  {
    territory,
    calendar,
    pairs,
  }: Pick<Deps, 'calendar'> & { territory: Territory; pairs: readonly Pair[] },
): InLine {
  const where = { place: territory, calendar };
  const may: PairId[] = pairsFor(pairs, operator);
  const hours = (date: IsoDate) => doorHours({ zone, contactHours, closedAt: null }, date, where);
  return { since, length, spot, pairs: may, hours };
}
