import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/contact/quiet-hours.js';
import {
  lineOpen,
  type OpeningHours,
  openingWords,
  USUAL_LINE_HOURS,
} from '../../src/domain/hotline/opening-hours.js';
import { DAY, type Instant, MINUTE } from '../../src/domain/ids.js';
import { addDays } from '../../src/domain/time/local-time.js';
import type { ClockSpan } from '../../src/domain/time/week-hours.js';
import { calendar, PLACES, paris } from '../contact/facts.js';
import { inPlace, wallClock } from './facts.js';

const QUARTER = 15 * MINUTE;

/** Two years, with extra weight on what is rare: changes of the clock and runs of holidays. */
const RARE = ['2026-03-29', '2026-10-25', '2026-12-25', '2027-03-28', '2027-05-08', '2027-12-20'];
const anyNow: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: paris('2026-01-01 00:00'), max: paris('2027-12-31 00:00') }),
    fc
      .tuple(fc.constantFrom(...RARE), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
      .map(([day, shift]) => paris(`${day} 03:00`) + shift),
  )
  .map((instant) => instant - (instant % MINUTE));
const anyPlace: fc.Arbitrary<Place> = fc.constantFrom(...PLACES);

/** Hours on the quarter, in any order, touching and overlapping as they come. */
const anySpan: fc.Arbitrary<ClockSpan> = fc
  .tuple(fc.integer({ min: 6 * 4, max: 22 * 4 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => [clock(from), clock(Math.min(from + length, 23 * 4))]);
const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const anySpans = fc.array(anySpan, { maxLength: 3 });
const anyHours = fc.oneof(
  fc.constant(USUAL_LINE_HOURS),
  fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), anySpans),
);

type Scene = { readonly now: Instant; readonly place: Place; readonly setting: OpeningHours };
const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    now: anyNow,
    place: anyPlace,
    hours: anyHours,
    exceptions: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), anySpans), { maxLength: 3 }),
  })
  .map(({ now, place, hours, exceptions }) => ({
    ...{ now, place },
    setting: {
      hours,
      exceptions: exceptions.map(([ahead, spans]) => ({
        day: addDays(wallClock(now, place.zone).date, ahead),
        ...{ spans, why: 'essai' },
      })),
    },
  }));

/** The rule told the slow way: by what the clock on the wall shows. */
function isOpen({ setting, place }: Scene, instant: Instant): boolean {
  const { date, weekday, hhmm } = wallClock(instant, place.zone);
  const exception = setting.exceptions.filter(({ day }) => day === date).at(-1);
  const isOff = weekday === 7 || calendar.isHoliday(date, place.holidays);
  const spans = exception?.spans ?? (isOff ? [] : (setting.hours[weekday] ?? []));
  return spans.some(([from, to]) => from <= hhmm && hhmm < to);
}

/** From that instant on, every quarter of an hour before `end`. */
function* quarters(from: Instant, end: Instant): Generator<Instant> {
  yield from;
  for (let t = from - (from % QUARTER) + QUARTER; t < end; t += QUARTER) yield t;
}

const ask = ({ setting, now, place }: Scene) => lineOpen(setting, now, inPlace(place));

describe('the line, for any hours, exceptions and moment, in Paris, Strasbourg and Saint-Denis', () => {
  it('is open exactly when the clock on the wall says so', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        expect(ask(scene).open).toBe(isOpen(scene, scene.now));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never open on a holiday or a Sunday without an exception of that day', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { date, weekday } = wallClock(scene.now, scene.place.zone);
        const isOff = weekday === 7 || calendar.isHoliday(date, scene.place.holidays);
        fc.pre(isOff && !scene.setting.exceptions.some(({ day }) => day === date));
        expect(ask(scene).open).toBe(false);
      }),
    );
  });

  it('is open when it says that it opens, and at no moment before', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const opening = ask(scene);
        if (opening.open) return;
        const end = opening.opensAt ?? scene.now + 29 * DAY;
        for (const t of quarters(scene.now, end)) expect(isOpen(scene, t)).toBe(false);
        if (opening.opensAt === null) return;
        expect(opening.opensAt).toBeGreaterThan(scene.now);
        expect(ask({ ...scene, now: opening.opensAt }).open).toBe(true);
        expect(isOpen(scene, opening.opensAt)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('stays open until it says that it closes, and is closed then', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const opening = ask(scene);
        if (!opening.open) return;
        for (const t of quarters(scene.now, opening.closesAt)) expect(isOpen(scene, t)).toBe(true);
        expect(isOpen(scene, opening.closesAt)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is told in words that a voice can read: no figure glued to a letter, no sign', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const opening = ask(scene);
        if (opening.open || opening.opensAt === null) return;
        const words = openingWords(opening.opensAt, scene.now, scene.place.zone);
        expect(words).toMatch(/^[\p{L}' ]+(?: \d{1,2} [\p{L} ]+)?à \d{1,2} heures?(?: \d{1,2})?$/u);
      }),
    );
  });
});
