import type { IsoDate } from '../ids.js';

// Plain calendar arithmetic: a file of 100,000 rows asks for a million days.

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number): string => String(n).padStart(2, '0');

/** Days of a month (1 to 12); 0 for a month that is none. */
export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Year, month and day of a date. */
export function partsOf(date: IsoDate): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Days since 1 January 1970. Years are counted from March, so that the leap day ends one. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + leapDays + dayOfYear - 719_468;
}

/** The date so many days after 1 January 1970. */
export function dateOfDay(day: number): IsoDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const left = z - era * 146_097;
  const leapless =
    left - Math.floor(left / 1_460) + Math.floor(left / 36_524) - Math.floor(left / 146_096);
  const y = Math.floor(leapless / 365);
  const dayOfYear = left - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = y + era * 400 + (month <= 2 ? 1 : 0);
  return isoDate(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}
