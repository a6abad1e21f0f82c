import type { Instant, IsoDate, OnCallId, StaffId } from '../ids.js';
import { addDays, at, frenchDate, localDate } from '../time/local-time.js';
import { isAway, type ShiftWorker } from './on-shift.js';

/** First called, or called when the first does not answer. */
export type OnCallRank = 1 | 2;

/** Somebody is on call for a territory, from (included) to (excluded). */
export type OnCallSpan = {
  readonly id: OnCallId;
  readonly territory: string;
  readonly staffId: StaffId;
  readonly firstName: string;
  readonly rank: OnCallRank;
  readonly from: Instant;
  readonly to: Instant;
};

/** Somebody who may be on call. */
export type RotaPerson = Pick<ShiftWorker, 'absences'> & {
  readonly id: StaffId;
  readonly firstName: string;
  readonly fullName: string;
  readonly territories: readonly string[];
  /** Without one nobody could call them. */
  readonly hasPhone: boolean;
};

export type Span = { readonly from: Instant; readonly to: Instant };

export const overlap = (one: Span, other: Span): boolean =>
  one.from < other.to && other.from < one.to;

/** Those on call at an instant, first rank first. */
export const onCallAt = (spans: readonly OnCallSpan[], now: Instant): readonly OnCallSpan[] =>
  spans.filter(({ from, to }) => from <= now && now < to).sort((a, b) => a.rank - b.rank);

/** The days of a time, as a clock of the zone shows them; the last one only if it begins. */
export function daysOf({ from, to }: Span, zone: string): IsoDate[] {
  const days: IsoDate[] = [];
  const last = localDate(to - 1, zone);
  for (let day = localDate(from, zone); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The days of a time on which somebody is away; nobody is on call then. */
export const awayDuring = (
  person: Pick<ShiftWorker, 'absences'>,
  span: Span,
  zone: string,
): readonly IsoDate[] => daysOf(span, zone).filter((day) => isAway(person, day));

/** « le lundi 21 décembre 2026 », « du … au … », several joined by « et ». */
export function daysInWords(days: readonly IsoDate[]): string {
  const runs: { first: IsoDate; last: IsoDate }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? `le ${frenchDate(first)}` : `du ${frenchDate(first)} au ${frenchDate(last)}`,
    )
    .join(' et ');
}

/** At most so many weeks are planned at once: half a year. */
export const MOST_WEEKS = 26;

/**
 * « Chaque semaine, à tour de rôle »: one after the other for a week each, from that hour of that
 * day on, at the same hour on the wall whatever the season. @throws on a malformed day or hour.
 */
export function weeklyTurns<Person>(
  people: readonly Person[],
  plan: { readonly day: IsoDate; readonly clock: string; readonly weeks: number },
  zone: string,
): readonly (Span & { readonly person: Person })[] {
  const turns = Array.from({ length: plan.weeks }, (_, week) => {
    const person = people[week % people.length];
    const from = at(addDays(plan.day, week * 7), plan.clock, zone);
    const to = at(addDays(plan.day, (week + 1) * 7), plan.clock, zone);
    return person === undefined ? [] : [{ person, from, to }];
  });
  return turns.flat();
}
