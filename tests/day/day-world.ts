import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { Standing } from '../../src/domain/day/blocks.js';
import { type DayFacts, type Door, dayProblem } from '../../src/domain/day/day-problem.js';
import { type DayTour, readDay } from '../../src/domain/day/read-day.js';
import { type DayPair, shiftsOf } from '../../src/domain/day/shifts.js';
import {
  type CaseId,
  HOUR,
  MINUTE,
  type PairId,
  type StaffId,
  type VisitId,
} from '../../src/domain/ids.js';
import { at, localTime } from '../../src/domain/time/local-time.js';
import { seededChance } from '../../src/domain/tours/chance.js';
import { planTours } from '../../src/domain/tours/plan-tours.js';
import { estimatedMinutes } from '../../src/domain/travel/estimate.js';
import type { Spot } from '../../src/domain/travel/spot.js';
import type { AgendaWorker } from '../../src/domain/visits/agenda.js';

export const ZONE = 'Europe/Paris';
export const TUESDAY = '2026-12-01';
export const calendar = createHolidayCalendar();
export const road = estimatedMinutes;

/** So many kilometres east and north of a town hall. */
export const spot = (east: number, north = 0): Spot => ({
  lat: 48.9 + north / 111.2,
  lon: 2.4 + east / 73.1,
  precision: 'address',
});

export const worker = (name: string, about: Partial<AgendaWorker> = {}): AgendaWorker => ({
  ...{ id: name as StaffId, hours: null, absences: [], base: null },
  ...about,
});

const WHOLE = [['09:00', '18:00']] as const;
export const pair = (id: string, about: Partial<DayPair> = {}): DayPair => ({
  id: id as PairId,
  hours: { 1: WHOLE, 2: WHOLE, 3: WHOLE, 4: WHOLE, 5: WHOLE, 6: [['09:00', '13:00']] },
  workers: [worker(`${id}1`), worker(`${id}2`)],
  ...about,
});

/** A visit of an hour that was promised. */
export const booked = (of: DayPair, hour: string, home: Spot | null, day = TUESDAY): Standing => ({
  ...{ workers: of.workers.map(({ id }) => id), pairId: of.id },
  visitId: `${of.id} ${hour}` as VisitId,
  startsAt: at(day, hour, ZONE),
  endsAt: at(day, hour, ZONE) + HOUR,
  spot: home,
});

/** Something else that a person does, wherever it is. */
export const business = (who: string, from: string, minutes: number): Standing => ({
  ...{ workers: [who as StaffId], pairId: null, visitId: null },
  startsAt: at(TUESDAY, from, ZONE),
  endsAt: at(TUESDAY, from, ZONE) + minutes * MINUTE,
});

export const door = (name: string, home: Spot | null, about: Partial<Door> = {}): Door => ({
  ...{ caseId: name as CaseId, spot: home, weight: 10, pairs: ['A' as PairId, 'B' as PairId] },
  hours: [{ startsAt: at(TUESDAY, '09:00', ZONE), endsAt: at(TUESDAY, '20:00', ZONE) }],
  ...about,
});

export type DayWish = {
  readonly pairs?: readonly DayPair[];
  readonly standing?: readonly Standing[];
  readonly doors?: readonly Door[];
  readonly from?: string;
  readonly day?: string;
};

export function factsOf({
  pairs = [pair('A')],
  standing = [],
  doors = [],
  ...wish
}: DayWish): DayFacts {
  const date = wish.day ?? TUESDAY;
  const from = at(date, wish.from ?? '00:00', ZONE);
  const shifts = pairs.flatMap((one) => shiftsOf(one, date, { zone: ZONE, from }));
  return { date, zone: ZONE, shifts, standing, doors, road };
}

export function planDay(facts: DayFacts, iterations = 400): DayTour[] {
  const day = dayProblem(facts);
  return readDay(planTours(day.problem, { iterations }, seededChance(7)), day, facts);
}

export const clock = (instant: number): string => {
  const { hour, minute } = localTime(instant, ZONE);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** « 09:00 Adjoua (12) », the minutes of road in brackets; what stands is « = ». */
export const told = (tour: DayTour | undefined): string[] =>
  (tour?.stops ?? []).map((stop) => {
    const what = stop.kind === 'standing' ? '=' : stop.caseId;
    return `${clock(stop.startsAt)} ${what} (${stop.roadMinutes})`;
  });
