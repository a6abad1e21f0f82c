import { describe, expect, it } from 'vitest';
import { onShift } from '../../src/domain/hotline/on-shift.js';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import { paris, reunion } from '../contact/facts.js';
import { inParis, inReunion } from './facts.js';

const karima = { hours: USUAL_LINE_HOURS, absences: [] };

describe('a worker of the line', () => {
  it('is on shift in their hours, and not at lunch, at night or on Sunday', () => {
    const at = (clock: string) => onShift(karima, paris(clock), inParis);
    expect(at('2026-11-23 09:00')).toBe(true);
    expect(at('2026-11-23 12:30')).toBe(false);
    expect(at('2026-11-23 13:30')).toBe(true);
    expect(at('2026-11-23 21:00')).toBe(false);
    expect(at('2026-11-29 10:00')).toBe(false);
  });

  it('is away from the first day of an absence to the last, both included', () => {
    const away = { ...karima, absences: [{ from: '2026-11-24', to: '2026-11-25' }] };
    const at = (day: string) => onShift(away, paris(`${day} 10:00`), inParis);
    expect(['23', '24', '25', '26'].map((day) => at(`2026-11-${day}`))).toEqual([
      ...[true, false, false, true],
    ]);
  });

  it('is off on the public holidays of the place', () => {
    expect(onShift(karima, paris('2026-11-11 10:00'), inParis)).toBe(false);
    expect(onShift(karima, paris('2027-12-20 10:00'), inParis)).toBe(true);
    expect(onShift(karima, reunion('2027-12-20 10:00'), inReunion)).toBe(false);
  });

  it('works by the clock of the place', () => {
    const seven = Date.parse('2026-11-23T05:30:00Z');
    expect(onShift(karima, seven, inParis)).toBe(false);
    expect(onShift(karima, seven, inReunion)).toBe(true);
  });

  it('without hours is never on shift', () => {
    expect(onShift({ ...karima, hours: {} }, paris('2026-11-23 10:00'), inParis)).toBe(false);
  });
});
