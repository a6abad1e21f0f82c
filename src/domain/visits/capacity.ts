import type { CaseFile } from '../case.js';
import type { IsoDate } from '../ids.js';
import type { HolidayArea } from '../territories.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, daysBetween, weekdayOf } from '../time/local-time.js';
import type { ClockSpan } from '../time/week-hours.js';
import type { AgendaPair, AgendaWorker } from './agenda.js';
import { isAway } from './fits.js';
import { visitBefore } from './visit-need.js';

/** Visits that a pair makes in a whole day, road and writing up included. To be measured. */
export const VISITS_A_DAY = 4;
/** Hours on the wall that make a whole day. */
const WHOLE_DAY = 7;
/** The ladder of contact ends there (flows/cadences.ts): a household is met before. */
const MET_WITHIN_DAYS = 30;
/** How far ahead weeks are counted. */
export const WEEKS_AHEAD = 6;

type Dated = Pick<CaseFile, 'referredOn' | 'hearingOn' | 'deadlineOn' | 'deadlineKind'>;
type CapacityPair = Pick<AgendaPair, 'hours'> & {
  readonly people: readonly (Pick<AgendaWorker, 'id' | 'absences'> & { readonly etp: number })[];
};

export type CapacityFacts = {
  /** Open households that nobody has met and that have no visit booked. */
  readonly waiting: readonly Dated[];
  readonly pairs: readonly CapacityPair[];
  /** Days of the visits booked, one each. */
  readonly booked: readonly IsoDate[];
  readonly calendar: Calendar;
  readonly holidays: HolidayArea;
  readonly today: IsoDate;
};

export type CapacityWeek = {
  /** Monday. */
  readonly week: IsoDate;
  /** Households to be met by its Sunday, from today on. */
  readonly due: number;
  /** Days of a pair until then, without those that booked visits take. */
  readonly pairDays: number;
  /** Whole days of a pair that are missing by then. */
  readonly missing: number;
};

/** The last day on which a household is usefully met: before its legal date, within the ladder. */
function metBy(file: Dated, today: IsoDate): IsoDate {
  const ladder = addDays(file.referredOn, MET_WITHIN_DAYS);
  const before = visitBefore(file, today);
  const legal = before === null ? ladder : addDays(before, -1);
  return [legal, ladder].sort()[0] ?? ladder;
}

/** Week by week from this one, all that must be done by then against all that can be done by then. */
export function capacityWeeks(facts: CapacityFacts): CapacityWeek[] {
  const { waiting, booked, today } = facts;
  const monday = addDays(today, 1 - weekdayOf(today));
  const dates = waiting.map((file) => metBy(file, today));
  return Array.from({ length: WEEKS_AHEAD }, (_, index) => {
    const week = addDays(monday, 7 * index);
    const sunday = addDays(week, 6);
    const due = dates.filter((date) => date <= sunday).length;
    const taken = booked.filter((day) => day >= today && day <= sunday).length / VISITS_A_DAY;
    const pairDays = Math.max(0, daysUntil(sunday, facts) - taken);
    const missing = Math.max(0, Math.ceil(due / VISITS_A_DAY - pairDays));
    return { week, due, pairDays: Math.round(pairDays * 10) / 10, missing };
  });
}

/** The first week in which days are missing; null when every household can be met in time. */
export const firstShort = (weeks: readonly CapacityWeek[]): CapacityWeek | null =>
  weeks.find(({ missing }) => missing > 0) ?? null;

function daysUntil(sunday: IsoDate, facts: CapacityFacts): number {
  const { pairs, today, calendar, holidays } = facts;
  let total = 0;
  for (let ahead = 0; ahead <= daysBetween(today, sunday); ahead++) {
    const day = addDays(today, ahead);
    if (calendar.isHoliday(day, holidays)) continue;
    for (const pair of pairs) total += dayOf(pair, day) * shareOf(pair, pairs);
  }
  return total;
}

/** Part of a whole day that a pair visits on that date. */
function dayOf({ hours, people }: CapacityPair, day: IsoDate): number {
  if (people.some((worker) => isAway(worker, day))) return 0;
  const spans = hours[`${weekdayOf(day)}`] ?? [];
  return Math.min(1, spans.reduce((sum, span) => sum + lengthOf(span), 0) / WHOLE_DAY);
}

const clock = (text: string): number => Number(text.slice(0, 2)) + Number(text.slice(3)) / 60;
const lengthOf = ([from, to]: ClockSpan): number => clock(to) - clock(from);

/** Whoever works part-time, or in several pairs, gives each of them a part only. */
function shareOf({ people }: CapacityPair, pairs: readonly CapacityPair[]): number {
  const shares = people.map(({ id, etp }) => {
    const of = pairs.filter((pair) => pair.people.some((other) => other.id === id)).length;
    return etp / Math.max(1, of);
  });
  return Math.min(1, ...shares);
}
