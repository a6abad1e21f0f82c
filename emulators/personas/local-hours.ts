import { DateTime } from 'luxon';

/** Where a household lives, by its number. */
const zoneOf = (number: string): string =>
  number.startsWith('+262') ? 'Indian/Reunion' : 'Europe/Paris';

/**
 * Milliseconds until a moment between 18 and 20 h where the household lives; tomorrow's when that
 * is past. `at` is a chance in [0, 1).
 */
export function untilEvening(number: string, now: number, at: number): number {
  const here = DateTime.fromMillis(now, { zone: zoneOf(number) });
  const evening = here.startOf('day').plus({ hours: 18, minutes: Math.floor(at * 120) });
  const next = evening > here ? evening : evening.plus({ days: 1 });
  return next.toMillis() - now;
}

/** The same wait, or until nine in the morning of the next working day: nobody calls at night. */
export function untilDaytime(number: string, now: number, wait: number): number {
  const then = DateTime.fromMillis(now + wait, { zone: zoneOf(number) });
  const isSunday = then.weekday === 7;
  if (!isSunday && then.hour >= 9 && then.hour < 19) return wait;
  const sameDay = !isSunday && then.hour < 9;
  let morning = then.startOf('day').plus({ days: sameDay ? 0 : 1, hours: 9 });
  if (morning.weekday === 7) morning = morning.plus({ days: 1 });
  return morning.plus({ minutes: then.minute }).toMillis() - now;
}
