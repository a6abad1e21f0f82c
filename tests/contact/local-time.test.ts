import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/domain/contact/gsm7.js';
import { HOUR, MINUTE } from '../../src/domain/ids.js';
import {
  addDays,
  at,
  daysBetween,
  frenchDate,
  frenchDateTime,
  localDate,
  localTime,
  longSlot,
  shortSlot,
  weekdayOf,
} from '../../src/domain/time/local-time.js';
import { paris, reunion } from './facts.js';

const PARIS = 'Europe/Paris';
const REUNION = 'Indian/Reunion';
const utc = (iso: string) => Date.parse(iso);

describe('the household clock', () => {
  it('is three hours ahead at La Réunion in winter, two in summer', () => {
    expect(paris('2026-12-01 10:00') - reunion('2026-12-01 10:00')).toBe(3 * HOUR);
    expect(paris('2026-07-01 10:00') - reunion('2026-07-01 10:00')).toBe(2 * HOUR);
  });
  it('knows that 22:00 in Paris is tomorrow at Saint-Denis', () => {
    const evening = paris('2026-12-01 22:00');
    expect(localDate(evening, PARIS)).toBe('2026-12-01');
    expect(localTime(evening, REUNION)).toEqual({
      date: '2026-12-02',
      weekday: 3,
      hour: 1,
      minute: 0,
    });
  });
  it('moves an hour that spring skips on by the gap', () => {
    expect(at('2027-03-28', '02:30', PARIS)).toBe(utc('2027-03-28T01:30:00Z'));
    expect(localTime(at('2027-03-28', '02:30', PARIS), PARIS)).toMatchObject({
      hour: 3,
      minute: 30,
    });
  });
  it('takes the first of an hour that autumn repeats', () => {
    expect(at('2026-10-25', '02:30', PARIS)).toBe(utc('2026-10-25T00:30:00Z'));
    expect(at('2026-10-25', '03:00', PARIS) - at('2026-10-25', '02:30', PARIS)).toBe(90 * MINUTE);
  });
  it('has days of 23 and 25 hours', () => {
    expect(at('2027-03-29', '00:00', PARIS) - at('2027-03-28', '00:00', PARIS)).toBe(23 * HOUR);
    expect(at('2026-10-26', '00:00', PARIS) - at('2026-10-25', '00:00', PARIS)).toBe(25 * HOUR);
  });
  it('counts days by the calendar', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-02', '2026-12-01')).toBe(-1);
    expect(weekdayOf('2026-11-30')).toBe(1);
  });
  it('refuses what is no date, hour or zone', () => {
    expect(() => at('2026-02-30', '10:00', PARIS)).toThrow();
    expect(() => at('2026-02-20', '25:00', PARIS)).toThrow();
    expect(() => localDate(0, 'Europe/Nulle-Part')).toThrow();
  });
});

describe('dates in French', () => {
  it('is short in the list of slots', () => {
    expect(shortSlot(paris('2026-12-08 10:00'), PARIS)).toBe('mar 8/12 10h');
    expect(shortSlot(paris('2026-12-09 17:30'), PARIS)).toBe('mer 9/12 17h30');
    expect(shortSlot(reunion('2026-12-12 09:05'), REUNION)).toBe('sam 12/12 9h05');
  });
  it('is longer in a confirmation', () => {
    expect(longSlot(paris('2026-12-09 17:30'), PARIS)).toBe('mercredi 9/12 à 17h30');
  });
  it('stays in GSM-7 on every day of the year', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const instant = at(day, '10:30', PARIS);
      const text = `${shortSlot(instant, PARIS)} ${longSlot(instant, PARIS)}`;
      expect(measureText(text).encoding).toBe('GSM-7');
    }
  });
  it('is in full on pages', () => {
    expect(frenchDateTime(paris('2026-08-01 09:00'), PARIS)).toBe('samedi 1er août 2026 à 9h');
    expect(frenchDate('2026-12-08')).toBe('mardi 8 décembre 2026');
  });
});
