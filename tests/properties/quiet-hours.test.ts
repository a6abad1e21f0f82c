import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTACT_HOURS,
  closedBecause,
  nextOpening,
  type Place,
  type WeeklyHours,
} from '../../src/domain/contact/quiet-hours.js';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/ids.js';
import { at, localDate, localTime } from '../../src/domain/time/local-time.js';
import { calendar, PLACES, paris } from '../contact/facts.js';

/** Two years, with extra weight on the days around both changes of the clock. */
const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map((d) =>
  paris(`${d} 03:00`),
);
const anyInstant: fc.Arbitrary<Instant> = fc.oneof(
  fc.integer({ min: paris('2026-01-01 00:00'), max: paris('2027-12-31 00:00') }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
    .map(([change, shift]) => change + shift),
);
const anyPlace: fc.Arbitrary<Place> = fc.constantFrom(...PLACES);
const anyHours: fc.Arbitrary<WeeklyHours> = fc.constantFrom(
  ...Object.values(CONTACT_HOURS).flatMap(({ usual, outer }) => [usual, outer]),
);

/** What the household's wall clock says of an instant, told without the code under test. */
const wallClock = (instant: Instant, zone: string) => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return { weekday: part('weekday'), hhmm: `${part('hour')}:${part('minute')}` };
};

describe('contact hours, for any instant, in Paris, Strasbourg and Saint-Denis', () => {
  it('an opening is never before the hour, on a Sunday or on a public holiday', () => {
    fc.assert(
      fc.property(anyInstant, anyPlace, anyHours, (from, place, hours) => {
        const opening = nextOpening(hours, from, { place, calendar });
        const { weekday, hhmm } = wallClock(opening, place.zone);
        const span = hours[['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday)];
        expect(weekday).not.toBe('Sun');
        expect(calendar.isHoliday(localDate(opening, place.zone), place.holidays)).toBe(false);
        expect(hhmm >= span![0] && hhmm < span![1]).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('the bound of 8:00 to 21:00 is never crossed', () => {
    fc.assert(
      fc.property(anyInstant, anyPlace, anyHours, (from, place, hours) => {
        const { hhmm } = wallClock(nextOpening(hours, from, { place, calendar }), place.zone);
        expect(hhmm >= '08:00' && hhmm < '21:00').toBe(true);
      }),
    );
  });

  it('an opening is open, not in the past, and stays itself when asked again', () => {
    fc.assert(
      fc.property(anyInstant, anyPlace, anyHours, (from, place, hours) => {
        const where = { place, calendar };
        const opening = nextOpening(hours, from, where);
        expect(opening).toBeGreaterThanOrEqual(from);
        expect(closedBecause(hours, opening, where)).toBeNull();
        expect(nextOpening(hours, opening, where)).toBe(opening);
      }),
    );
  });

  it('no opening is skipped: every quarter of an hour before it is closed', () => {
    fc.assert(
      fc.property(anyInstant, anyPlace, anyHours, (from, place, hours) => {
        const where = { place, calendar };
        const opening = nextOpening(hours, from, where);
        for (let t = from; t < opening; t += 15 * MINUTE) {
          expect(closedBecause(hours, t, where)).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the usual hours lie within the outer ones', () => {
    fc.assert(
      fc.property(anyInstant, anyPlace, fc.constantFrom('sms', 'call', 'visit'), (t, place, by) => {
        const where = { place, calendar };
        const { usual, outer } = CONTACT_HOURS[by as 'sms' | 'call' | 'visit'];
        if (closedBecause(usual, t, where) === null) {
          expect(closedBecause(outer, t, where)).toBeNull();
        }
      }),
    );
  });

  it('a wall-clock hour and its instant agree, outside the hour a clock change skips', () => {
    const anyMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(anyInstant, anyPlace, anyMinute, (instant, { zone }, minutes) => {
        const date = localDate(instant, zone);
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
        const hhmm = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const shown = localTime(at(date, hhmm, zone), zone);
        const skipped = hour === 2 && shown.hour === 3;
        expect(shown).toMatchObject({ date, hour: skipped ? 3 : hour, minute });
        // The first of two equal hours: an hour earlier the clock showed something else.
        expect(localTime(at(date, hhmm, zone) - HOUR, zone).hour).not.toBe(shown.hour);
      }),
    );
  });
});
