import { DateTime } from 'luxon';
import { HOUR, type Instant, type IsoDate, MINUTE } from '../domain/ids.js';
import { type Rate, shareOf } from '../domain/statistics/contact-rate.js';
import { frenchDate, localDate } from '../domain/time/local-time.js';

/** « lun. 23 nov. 2026 à 10:05 », in the household's zone. */
export function dateTime(at: Instant, zone: string): string {
  return moment(at, zone).toFormat("ccc d LLL yyyy 'à' HH:mm");
}

/** « lun. 23 nov. à 10:05 »: where the year goes without saying. */
export function shortDateTime(at: Instant, zone: string): string {
  return moment(at, zone).toFormat("ccc d LLL 'à' HH:mm");
}

/** « 10:05 ». */
export function clockTime(at: Instant, zone: string): string {
  return moment(at, zone).toFormat('HH:mm');
}

/** « lundi 23 novembre 2026 ». */
export function longDay(at: Instant, zone: string): string {
  return frenchDate(localDate(at, zone));
}

/** « 23 nov. 2026 » of a day without hour. */
export function day(date: IsoDate): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'fr' }).toFormat('d LLL yyyy');
}

/** « lun. 23 nov. » of a day without hour. */
export function weekday(date: IsoDate): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'fr' }).toFormat('ccc d LLL');
}

/** « 23 nov. » of a Monday, where the year goes without saying. */
export function shortDay(date: IsoDate): string {
  return DateTime.fromISO(date, { zone: 'utc', locale: 'fr' }).toFormat('d LLL');
}

/** « 1 min », « 3 h », « 2 jours »: how long something has lasted. */
export function elapsed(milliseconds: number): string {
  if (milliseconds < HOUR) return `${Math.max(0, Math.round(milliseconds / MINUTE))} min`;
  if (milliseconds < 48 * HOUR) return `${Math.round(milliseconds / HOUR)} h`;
  return `${Math.round(milliseconds / (24 * HOUR))} jours`;
}

/** « 45 min », « 1 h 05 »: how long a road takes. */
export function roadTime(minutes: number): string {
  const rest = String(minutes % 60).padStart(2, '0');
  return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h\u00a0${rest}`;
}

/** Machine-readable form for <time>. */
export function isoInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** « 12 345 ». */
export function count(value: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(value);
}

/** « 41 % », « 41,3 % » under ten; a dash when there is nothing to divide by. */
export function percent(rate: Rate): string {
  const share = shareOf(rate);
  if (share === null) return '–';
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  const value = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits });
  return `${value.format(share * 100)}\u00a0%`;
}

function moment(at: Instant, zone: string): DateTime {
  return DateTime.fromMillis(at, { zone, locale: 'fr' });
}
