import { DateTime } from 'luxon';
import type { Instant, IsoDate } from '../ids.js';

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a clock on the household's wall shows. */
export type LocalTime = {
  readonly date: IsoDate;
  readonly weekday: Weekday;
  readonly hour: number;
  readonly minute: number;
};

const SHORT_DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'] as const;
const LONG_DAYS = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const;
const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'],
  ...['août', 'septembre', 'octobre', 'novembre', 'décembre'],
] as const;

function checked(value: DateTime, given: string): DateTime<true> {
  if (!value.isValid) throw new Error(`Not a time or zone: ${given}`);
  return value as DateTime<true>;
}

const inZone = (instant: Instant, zone: string): DateTime<true> =>
  checked(DateTime.fromMillis(instant, { zone }), `${instant} ${zone}`);

const day = (date: IsoDate): DateTime<true> =>
  checked(DateTime.fromISO(date, { zone: 'utc' }), date);

/** Reads an instant on the household's clock. @throws on an unknown zone. */
export function localTime(instant: Instant, zone: string): LocalTime {
  const local = inZone(instant, zone);
  const { hour, minute } = local;
  return { date: local.toISODate(), weekday: local.weekday, hour, minute };
}

/** The day it is in the zone at that instant. @throws on an unknown zone. */
export function localDate(instant: Instant, zone: string): IsoDate {
  return inZone(instant, zone).toISODate();
}

/**
 * The instant at which a clock of the zone shows `HH:mm` on that day. An hour that the spring
 * change skips is moved on by the length of the gap (02:30 → 03:30); of an hour that the autumn
 * change repeats, the first is meant. @throws on a malformed date, hour or zone.
 */
export function at(date: IsoDate, hhmm: string, zone: string): Instant {
  const given = `${date} ${hhmm} ${zone}`;
  const local = checked(DateTime.fromISO(`${date}T${hhmm}`, { zone }), given);
  // Left alone, luxon picks between the two by the offset of the machine's present day.
  return Math.min(...local.getPossibleOffsets().map((possible) => possible.toMillis()));
}

/** The day `days` later (earlier when negative). @throws on a malformed date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return day(date).plus({ days }).toISODate();
}

/** Whole days from one date to another, negative when `to` is the earlier. @throws on a malformed date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round(day(to).diff(day(from), 'days').days);
}

/** The weekday of a date, 1 (Monday) to 7. @throws on a malformed date. */
export function weekdayOf(date: IsoDate): Weekday {
  return day(date).weekday;
}

const frenchHour = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${hour}h${minute === 0 ? '' : String(minute).padStart(2, '0')}`;

/** « mar 8/12 10h », for the list of slots in a text; GSM-7 letters only. */
export function shortSlot(instant: Instant, zone: string): string {
  const local = inZone(instant, zone);
  return `${SHORT_DAYS[local.weekday - 1]} ${local.day}/${local.month} ${frenchHour(local)}`;
}

/** « mercredi 9/12 à 17h30 », for a confirmation by text; GSM-7 letters only (no month name: « août » is not). */
export function longSlot(instant: Instant, zone: string): string {
  const local = inZone(instant, zone);
  return `${LONG_DAYS[local.weekday - 1]} ${local.day}/${local.month} à ${frenchHour(local)}`;
}

const inWords = (date: DateTime<true>): string => {
  const dayOfMonth = date.day === 1 ? '1er' : String(date.day);
  return `${LONG_DAYS[date.weekday - 1]} ${dayOfMonth} ${MONTHS[date.month - 1]} ${date.year}`;
};

/** « mardi 8 décembre 2026 », for pages and letters. @throws on a malformed date. */
export function frenchDate(date: IsoDate): string {
  return inWords(day(date));
}

/** « mardi 8 décembre 2026 à 10h30 », for pages; never in a text (its letters may leave GSM-7). */
export function frenchDateTime(instant: Instant, zone: string): string {
  const local = inZone(instant, zone);
  return `${inWords(local)} à ${frenchHour(local)}`;
}
