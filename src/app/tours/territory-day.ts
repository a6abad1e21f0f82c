import type { Standing } from '../../domain/day/blocks.js';
import type { Door } from '../../domain/day/day-problem.js';
import type { Shift } from '../../domain/day/shifts.js';
import { doorHours, urgencyWeight } from '../../domain/day/unannounced.js';
import {
  HOUR,
  type Instant,
  type IsoDate,
  MINUTE,
  type PairId,
  type StaffId,
} from '../../domain/ids.js';
import type { Territory } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { addDays, at } from '../../domain/time/local-time.js';
import type { Tx } from '../ports/store.js';
import type { DayVisit, DoorToTry } from '../ports/tours.js';
import type { Pair } from '../ports/visits.js';
import { goingOut, pairsFor, shiftsOfPair, whoVisits } from './who-goes-out.js';

export type DayAsked = {
  readonly territory: Territory;
  readonly day: IsoDate;
  readonly now: Instant;
};

/** All that a territory's day is planned from, but the roads. */
export type TerritoryDay = {
  readonly span: { readonly from: Instant; readonly to: Instant };
  /** Every pair of the territory that may visit, whether it goes out or not. */
  readonly pairs: readonly Pair[];
  readonly people: readonly StaffId[];
  readonly shifts: readonly Shift[];
  readonly standing: readonly Standing[];
  readonly doors: readonly Door[];
};

/** A day under way is planned from a little later, at a round minute. */
const LEAD = 10 * MINUTE;
const ROUND = 5 * MINUTE;
/** Whoever is inside is taken to stay so long at least; after four hours, to have left unsaid. */
const STILL_INSIDE = 15 * MINUTE;
const LONGEST_INSIDE = 4 * HOUR;

export async function readTerritoryDay(
  tx: Tx,
  calendar: Calendar,
  { territory, day, now }: DayAsked,
): Promise<TerritoryDay> {
  const { code, zone, holidays } = territory;
  const span = { from: at(day, '00:00', zone), to: at(addDays(day, 1), '00:00', zone) };
  const pairs = await whoVisits(tx, code);
  const people = [...new Set(pairs.flatMap((pair) => pair.people.map(({ id }) => id)))].sort();
  const none = { span, pairs, people, shifts: [], standing: [], doors: [] };
  if (pairs.length === 0 || calendar.isHoliday(day, holidays)) return none;
  const visits = await tx.tours.visits(people, span);
  const taken = await tx.visits.taken(people, { ...span, now });
  const ours = new Set(pairs.map(({ id }) => id));
  const business = taken.filter(({ kind }) => kind === 'other');
  const standing = [
    ...visits.flatMap((visit) => standingOf(visit, { ours, now })),
    ...business.map(({ workers = [], startsAt, endsAt }) => ({
      ...{ workers, startsAt, endsAt, pairId: null, visitId: null },
    })),
  ];
  const from = now > span.from ? Math.ceil((now + LEAD) / ROUND) * ROUND : span.from;
  const shifts = goingOut(pairs, standing).flatMap((pair) => {
    const leaves = whereabouts(pair, visits);
    return shiftsOfPair(pair, day, { zone, from }).map((shift) => ({ ...shift, ...leaves }));
  });
  const doors = await tx.tours.doors(code, span);
  const where = { place: { zone, holidays }, calendar };
  return {
    ...{ span, pairs, people, shifts, standing },
    doors: doors.map((door) => doorOf(door, { pairs, day, hours: doorHours(door, day, where) })),
  };
}

/**
 * A promise to come, whoever is inside just now, and what is planned of these people elsewhere: they
 * may be of pairs of several territories. What is over binds nobody, nor what is planned here anew.
 */
function standingOf(
  visit: DayVisit,
  { ours, now }: { readonly ours: ReadonlySet<PairId>; readonly now: Instant },
): Standing[] {
  const { workers, pairId, startsAt, endsAt, spot, arrivedAt, leftAt, status } = visit;
  const stands = { workers, pairId, visitId: visit.id, startsAt, spot };
  const isFixed = status === 'booked' || (status === 'planned' && !ours.has(pairId));
  if (arrivedAt === null) return isFixed && endsAt > now ? [{ ...stands, endsAt }] : [];
  const isInside = leftAt === null && now - arrivedAt < LONGEST_INSIDE;
  return isInside ? [{ ...stands, endsAt: Math.max(endsAt, now + STILL_INSIDE) }] : [];
}

/** From where a pair goes on: the last door at which it stood. */
function whereabouts({ id }: Pair, visits: readonly DayVisit[]): Pick<Shift, 'leaves'> {
  const last = visits
    .filter(({ pairId, arrivedAt }) => pairId === id && arrivedAt !== null)
    .sort((one, other) => (one.arrivedAt ?? 0) - (other.arrivedAt ?? 0))
    .at(-1);
  return last ? { leaves: last.spot } : {};
}

type DoorDay = {
  readonly pairs: readonly Pair[];
  readonly day: IsoDate;
  readonly hours: Door['hours'];
};

function doorOf(door: DoorToTry, { pairs, day, hours }: DoorDay): Door {
  const { caseId, spot, operator } = door;
  const weight = urgencyWeight(door, day);
  return { caseId, spot, hours, weight, pairs: pairsFor(pairs, operator) };
}
