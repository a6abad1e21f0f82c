import type { IsoDate } from '../ids.js';
import { dateOfDay, daysIn, isoDate } from '../time/civil-day.js';

export type ParsedDate =
  | { readonly ok: true; readonly date: IsoDate }
  | { readonly ok: false; readonly why: string };

const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T].*)?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/;
/** Five digits only: 1927 to 2118; four could be a year. */
const EXCEL_SERIAL = /^(\d{5})(?:[.,]0+)?$/;
/** Excel counts days from 30 December 1899 (for all dates after February 1900). */
const EXCEL_TO_1970 = 25_569;

function real(year: number, month: number, day: number): ParsedDate {
  if (day < 1 || day > daysIn(year, month)) {
    return { ok: false, why: "n'existe pas au calendrier" };
  }
  return { ok: true, date: isoDate(year, month, day) };
}

/**
 * A date as secretariats write it: dd/mm/yyyy, d/m/yy, ISO or an Excel serial. A day that does
 * not exist is an error, never bent to the next one. `latestYear` settles two-digit years.
 */
export function parseDate(text: string, latestYear: number): ParsedDate {
  const serial = EXCEL_SERIAL.exec(text);
  if (serial) return { ok: true, date: dateOfDay(Number(serial[1]) - EXCEL_TO_1970) };
  const iso = ISO.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(text);
  if (!written) return { ok: false, why: 'ne se lit pas comme une date (jj/mm/aaaa)' };
  const year = Number(written[3]);
  const full =
    (written[3] ?? '').length === 4 ? year : year + (2000 + year > latestYear ? 1900 : 2000);
  return real(full, Number(written[2]), Number(written[1]));
}
