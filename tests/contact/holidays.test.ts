import { describe, expect, it } from 'vitest';
import type { HolidayArea } from '../../src/domain/territories.js';
import { addDays } from '../../src/domain/time/local-time.js';
import { calendar } from './facts.js';

const NATIONAL_2027 = [
  ...['2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-08', '2027-05-17'],
  ...['2027-07-14', '2027-08-15', '2027-11-01', '2027-11-11', '2027-12-25'],
];

const holidaysOf = (year: number, area: HolidayArea): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (calendar.isHoliday(day, area)) days.push(day);
  }
  return days;
};

describe('public holidays where the household lives', () => {
  it('are eleven in France', () => {
    expect(holidaysOf(2027, 'FR')).toEqual(NATIONAL_2027);
  });
  it('are thirteen in Alsace-Moselle: Good Friday and 26 December too', () => {
    const expected = [...NATIONAL_2027, '2027-03-26', '2027-12-26'].sort();
    expect(holidaysOf(2027, 'ALSACE_MOSELLE')).toEqual(expected);
    expect(calendar.isHoliday('2026-12-26', 'ALSACE_MOSELLE')).toBe(true);
  });
  it('are twelve at La Réunion: 20 December too', () => {
    expect(holidaysOf(2027, 'REUNION')).toEqual([...NATIONAL_2027, '2027-12-20'].sort());
    expect(calendar.isHoliday('2026-12-20', 'REUNION')).toBe(true);
    expect(calendar.isHoliday('2026-12-20', 'FR')).toBe(false);
  });
});
