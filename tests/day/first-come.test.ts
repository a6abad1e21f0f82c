import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLegs } from '../../src/domain/day/broken-legs.js';
import { firstCome, type InLine, type LineDay } from '../../src/domain/day/first-come.js';
import { shiftsOf } from '../../src/domain/day/shifts.js';
import { HOUR, MINUTE, type PairId } from '../../src/domain/ids.js';
import { addDays, at } from '../../src/domain/time/local-time.js';
import { clock, pair, road, spot, TUESDAY, ZONE } from './day-world.js';

const A = pair('A', { hours: { 2: [['09:00', '12:00']], 3: [['09:00', '12:00']] } });
const days: LineDay[] = [0, 1].map((ahead) => {
  const date = addDays(TUESDAY, ahead);
  const shifts = shiftsOf(A, date, { zone: ZONE, from: 0 });
  return { date, zone: ZONE, shifts, taken: [] };
});
const household = (since: number, about: Partial<InLine> = {}): InLine => ({
  ...{ since, length: HOUR, spot: spot(0), pairs: ['A' as PairId] },
  hours: (date) => [{ startsAt: at(date, '08:00', ZONE), endsAt: at(date, '20:00', ZONE) }],
  ...about,
});
const told = (line: readonly InLine[]) =>
  firstCome(line, days, road).map(
    ({ rank, date, startsAt }) => `${rank}: ${date.slice(8)} ${clock(startsAt)}`,
  );

describe('In the order of arrival', () => {
  it('who asked first has the first hour, wherever they live', () => {
    const far = spot(20);
    const line = [
      household(3),
      household(1, { spot: far }),
      household(2),
      household(4, { spot: far }),
    ];
    expect(told(line)).toEqual(['1: 01 09:00', '2: 01 10:50', '0: 02 09:00', '3: 02 10:50']);
  });

  it('a household is met at its own hours, and by its own pairs', () => {
    const hours = (date: string) =>
      date === TUESDAY
        ? []
        : [{ startsAt: at(date, '11:00', ZONE), endsAt: at(date, '13:00', ZONE) }];
    expect(told([household(1, { hours }), household(2, { pairs: [] })])).toEqual(['0: 02 11:00']);
  });

  it('keeps every road, whatever the line', () => {
    const drawn = fc.record({
      since: fc.integer({ min: 0, max: 50 }),
      length: fc.constantFrom(30 * MINUTE, HOUR),
      spot: fc.option(fc.integer({ min: 0, max: 30 }).map((km) => spot(km))),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 15 }), (line) => {
        const households = line.map(({ since, ...about }) => household(since, about));
        const served = firstCome(households, days, road);
        expect(new Set(served.map(({ rank }) => rank)).size).toBe(served.length);
        for (const { date } of days) {
          const stays = served
            .filter((one) => one.date === date)
            .map((one) => ({ ...one, spot: households[one.rank]?.spot ?? null }));
          expect(brokenLegs(stays, road)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
