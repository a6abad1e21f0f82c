import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ackDueAt, silentFrom } from '../../src/domain/escalation/urgency.js';
import { addWorkingTime, isWorking, workingDay } from '../../src/domain/escalation/working-time.js';
import { spanAt } from '../../src/domain/hotline/day-spans.js';
import {
  lineSpansOn,
  type OpeningHours,
  USUAL_LINE_HOURS,
} from '../../src/domain/hotline/opening-hours.js';
import { DAY, HOUR, MINUTE } from '../../src/domain/ids.js';
import { localDate } from '../../src/domain/time/local-time.js';
import { hoursOf } from './desk-hours.js';

const at = (iso: string) => Date.parse(iso);
const FROM = at('2026-01-01T00:00:00Z');

/** Any minute of two years, both changes of hour in each of them. */
const instants = fc.integer({ min: 0, max: 2 * 365 * 1440 }).map((n) => FROM + n * MINUTE);
/** Paris, the far island without summer time, and a département with two holidays more. */
const territories = fc.constantFrom('93', '974', '67');
const urgencies = fc.constantFrom('today' as const, 'soon' as const);
const clock = (quarter: number) =>
  `${String(8 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const span = fc
  .tuple(fc.integer({ min: 0, max: 46 }), fc.integer({ min: 2, max: 20 }))
  .map(([from, length]) => [clock(from), clock(Math.min(from + length, 51))] as const);
const weeks: fc.Arbitrary<OpeningHours> = fc
  .dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.tuple(span), { minKeys: 1 })
  .map((hours) => ({ hours, exceptions: [] }));

describe('the desk’s own time', () => {
  it('requirement: nothing is ever due outside the line’s hours', () => {
    fc.assert(
      fc.property(instants, territories, urgencies, weeks, (from, code, urgency, week) => {
        const hours = hoursOf(code, week);
        const due = ackDueAt(urgency, from, hours);
        const day = localDate(due, hours.where.place.zone);
        expect(due).toBeGreaterThan(from);
        expect(spanAt(lineSpansOn(week, day, hours.where), due)).toBeDefined();
      }),
    );
  });

  it('later asked is never sooner due', () => {
    fc.assert(
      fc.property(instants, instants, territories, urgencies, (one, other, code, urgency) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const hours = hoursOf(code);
        expect(ackDueAt(urgency, first, hours)).toBeLessThanOrEqual(ackDueAt(urgency, last, hours));
      }),
    );
  });

  it('two half hours are one hour', () => {
    fc.assert(
      fc.property(instants, territories, (from, code) => {
        const hours = hoursOf(code);
        const half = addWorkingTime(from, HOUR / 2, hours);
        expect(addWorkingTime(half, HOUR / 2, hours)).toBe(addWorkingTime(from, HOUR, hours));
      }),
    );
  });

  it('a danger is due within fifteen minutes of any night, and silent after thirty', () => {
    fc.assert(
      fc.property(instants, territories, (from, code) => {
        expect(ackDueAt('now', from, hoursOf(code))).toBe(from + 15 * MINUTE);
        expect(silentFrom('now', from, hoursOf(code))).toBe(from + 30 * MINUTE);
      }),
    );
  });

  it('nothing falls at the minute of closing: the next opening it is', () => {
    const due = addWorkingTime(at('2026-11-23T10:30:00Z'), HOUR, hoursOf('93'));
    expect(new Date(due).toISOString()).toBe('2026-11-23T12:30:00.000Z');
  });

  it('a closed day of the line is one of the desk, and a Sunday opened on purpose counts', () => {
    const exceptions = [
      { day: '2026-11-24', spans: [], why: 'séminaire' },
      { day: '2026-11-29', spans: [['10:00', '12:00'] as const], why: 'permanence' },
    ];
    const hours = hoursOf('93', { hours: USUAL_LINE_HOURS, exceptions });
    const anHourOn = (iso: string) => new Date(addWorkingTime(at(iso), HOUR, hours)).toISOString();
    expect(anHourOn('2026-11-23T18:00:00Z')).toBe('2026-11-25T08:30:00.000Z');
    expect(anHourOn('2026-11-28T12:00:00Z')).toBe('2026-11-29T10:00:00.000Z');
  });

  it('summer time begins and ends: an hour of work is still an hour of somebody’s life', () => {
    const hours = hoursOf('93', {
      hours: USUAL_LINE_HOURS,
      exceptions: ['2026-03-29', '2026-10-25'].map((day) => ({
        ...{ day, why: 'permanence' },
        spans: [['01:00', '05:00'] as const],
      })),
    });
    // From 01:30 on the wall, over the gap and over the hour that comes twice.
    expect(addWorkingTime(at('2026-03-29T00:30:00Z'), HOUR, hours)).toBe(
      at('2026-03-29T01:30:00Z'),
    );
    expect(addWorkingTime(at('2026-10-24T23:30:00Z'), HOUR, hours)).toBe(
      at('2026-10-25T00:30:00Z'),
    );
  });

  it('a line that never opens has a desk all the same', () => {
    const hours = hoursOf('93', { hours: {}, exceptions: [] });
    expect(workingDay(hours)).toBe(9.5 * HOUR);
    expect(addWorkingTime(at('2026-11-23T09:00:00Z'), HOUR, hours)).toBeLessThan(
      at('2026-11-23T09:00:00Z') + DAY,
    );
  });

  it('is at work or not, at the very minutes of opening and closing', () => {
    const working = (iso: string) => isWorking(at(iso), hoursOf('93'));
    expect(working('2026-11-23T08:00:00Z')).toBe(true);
    expect(working('2026-11-23T11:30:00Z')).toBe(false);
    expect(working('2026-12-25T10:00:00Z')).toBe(false);
  });
});
