import Holidays from 'date-holidays';
import type { HolidayArea } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';

/**
 * Where date-holidays keeps each area. Moselle stands for the three departments of
 * Alsace-Moselle, whose days are the same: Good Friday and 26 December on top of the national eleven.
 */
const RULES: Record<HolidayArea, () => Holidays> = {
  FR: () => new Holidays('FR', { types: ['public'] }),
  ALSACE_MOSELLE: () => new Holidays('FR', '57', { types: ['public'] }),
  REUNION: () => new Holidays('RE', { types: ['public'] }),
};

/** The public holidays of domain 3.3, from npm date-holidays; a year is computed once. */
export function createHolidayCalendar(): Calendar {
  const years = new Map<string, ReadonlySet<string>>();

  const daysOf = (area: HolidayArea, year: string): ReadonlySet<string> => {
    const key = `${area} ${year}`;
    const known = years.get(key);
    if (known) return known;
    const days = new Set(
      RULES[area]()
        .getHolidays(Number(year))
        .map((holiday) => holiday.date.slice(0, 10)),
    );
    years.set(key, days);
    return days;
  };

  return { isHoliday: (date, area) => daysOf(area, date.slice(0, 4)).has(date) };
}
