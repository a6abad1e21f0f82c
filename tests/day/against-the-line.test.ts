import { describe, expect, it } from 'vitest';
import { firstCome } from '../../src/domain/day/first-come.js';
import { UNANNOUNCED_LENGTH } from '../../src/domain/day/unannounced.js';
import { at } from '../../src/domain/time/local-time.js';
import { seededChance } from '../../src/domain/tours/chance.js';
import { door, factsOf, pair, planDay, road, spot, TUESDAY, ZONE } from './day-world.js';

const HOURS = {
  2: [
    ['09:00', '12:00'],
    ['13:00', '17:30'],
  ],
} as const;
const pairs = [pair('A', { hours: HOURS }), pair('B', { hours: HOURS })];

/** Forty doors in a town of 14 by 10 kilometres, each open for some part of the day only. */
function town(seed: number) {
  const chance = seededChance(seed);
  return Array.from({ length: 40 }, (_, index) => {
    const [from, until] =
      [
        ['09:00', '13:00'],
        ['12:00', '17:30'],
        ['09:00', '17:30'],
      ][Math.floor(chance() * 3)] ?? [];
    return door(`${index}`, spot(chance() * 14, chance() * 10), {
      pairs: pairs.map(({ id }) => id),
      hours: [
        {
          startsAt: at(TUESDAY, from ?? '09:00', ZONE),
          endsAt: at(TUESDAY, until ?? '17:30', ZONE),
        },
      ],
    });
  });
}

/** Doors that two pairs come to in a day: ordered by the search, and in the order of arrival. */
function both(seed: number) {
  const doors = town(seed);
  const facts = factsOf({ pairs, doors });
  const tours = planDay(facts, 6_000).reduce((sum, { stops }) => sum + stops.length, 0);
  const line = doors.map(({ spot: home, hours, pairs: may }, since) => ({
    ...{ since, length: UNANNOUNCED_LENGTH, spot: home, pairs: may },
    hours: () => hours,
  }));
  const days = [{ date: TUESDAY, zone: ZONE, shifts: facts.shifts, taken: [] }];
  return { tours, line: firstCome(line, days, road).length };
}

describe('The same day, with more doors than hours', () => {
  it('the tours come to more doors than the order of arrival, in each of ten towns', () => {
    const towns = Array.from({ length: 10 }, (_, seed) => both(seed + 1));
    for (const { tours, line } of towns) expect(tours).toBeGreaterThan(line);
    const sum = (of: 'tours' | 'line') => towns.reduce((total, one) => total + one[of], 0);
    expect(sum('tours') / sum('line')).toBeGreaterThan(1.1);
  });
});
