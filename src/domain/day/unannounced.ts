import type { CaseFile } from '../case.js';
import { CONTACT_HOURS, openingOn, type Where } from '../contact/quiet-hours.js';
import { DAY, type Instant, type IsoDate, MINUTE } from '../ids.js';
import { at, daysBetween, localDate, weekdayOf } from '../time/local-time.js';
import { commonTo, type Stretch, spansOf } from '../visits/fits.js';
import type { PairHours } from '../visits/slots.js';
import { visitBefore } from '../visits/visit-need.js';

/**
 * An unannounced visit: a household that nobody ever reached is called on at its door, without an
 * appointment (domain 5.3, X-07: the ladder ends at the door). Half an hour is kept for it: a card
 * left takes less, a door that opens may take more, and the day is planned anew.
 */
export const UNANNOUNCED_LENGTH = 30 * MINUTE;
/** Between two calls at one door. */
export const BETWEEN_CALLS = 3 * DAY;
/** Calls at one door in ninety days: after that a person decides, with the list of the tries. */
export const MOST_CALLS = 3;
export const CALLS_COUNTED = 90 * DAY;

type Dated = Pick<CaseFile, 'stage' | 'referredOn' | 'hearingOn' | 'deadlineOn' | 'deadlineKind'>;

/** Beside a visit that was booked (1,000): the nearer the legal date, the more. */
const BY_DAYS_LEFT = [
  { days: 3, weight: 120 },
  { days: 7, weight: 80 },
  { days: 15, weight: 40 },
  { days: 30, weight: 20 },
] as const;
const WITHOUT_DATE = 10;
/** The force publique was asked for or granted: somebody may be at the door any day. */
const FORCE_PUBLIQUE = 80;
/** What a month of waiting adds. */
const WAITING = 5;

/** How much a household's door matters beside the others, above 0. */
export function urgencyWeight(file: Dated, today: IsoDate): number {
  const before = visitBefore(file, today);
  const left = before === null ? Number.POSITIVE_INFINITY : daysBetween(today, before);
  const dated = BY_DAYS_LEFT.find(({ days }) => left <= days)?.weight ?? WITHOUT_DATE;
  const forced = file.stage === 'RFP' || file.stage === 'CFP' ? FORCE_PUBLIQUE : 0;
  const waited = Math.min(30, Math.max(0, daysBetween(file.referredOn, today)));
  return Math.max(dated, forced) + (waited / 30) * WAITING;
}

/** Morning, afternoon or evening, cut where a household's day is cut. */
const PARTS = [
  ['00:00', '12:30'],
  ['12:30', '17:00'],
  ['17:00', '23:59'],
] as const;

/**
 * When the door may be knocked at on a day: at the hours of visits, at those that the household
 * gave, and not in the part of the day in which it was last found closed (domain 5.3: « other hour »).
 */
export function doorHours(
  { zone, contactHours, closedAt }: DoorHabits,
  date: IsoDate,
  where: Where,
): Stretch[] {
  const opening = openingOn(date, CONTACT_HOURS.visit.usual, where);
  if (!opening) return [];
  const whole = [{ startsAt: opening.opens, endsAt: opening.closes }];
  const own = contactHours ? spansOf(contactHours[`${weekdayOf(date)}`] ?? [], date, zone) : whole;
  const other = closedAt === null ? whole : otherParts(closedAt, date, zone);
  return commonTo(commonTo(whole, own), other);
}

export type DoorHabits = {
  readonly zone: string;
  readonly contactHours: PairHours | null;
  /** When somebody last stood before a door that did not open. */
  readonly closedAt: Instant | null;
};

function otherParts(closedAt: Instant, date: IsoDate, zone: string): Stretch[] {
  const day = localDate(closedAt, zone);
  const isThen = ([from, to]: readonly [string, string]) =>
    at(day, from, zone) <= closedAt && closedAt < at(day, to, zone);
  const stretches = PARTS.filter((part) => !isThen(part)).map(([from, to]) => ({
    startsAt: at(date, from, zone),
    endsAt: at(date, to, zone),
  }));
  return stretches.reduce<Stretch[]>((found, one) => {
    const last = found.at(-1);
    if (last?.endsAt === one.startsAt) found[found.length - 1] = { ...last, endsAt: one.endsAt };
    else found.push(one);
    return found;
  }, []);
}
