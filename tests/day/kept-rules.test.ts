import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/domain/day/blocks.js';
import { brokenLegs, type Stay } from '../../src/domain/day/broken-legs.js';
import type { DayFacts } from '../../src/domain/day/day-problem.js';
import type { TourStop } from '../../src/domain/day/read-day.js';
import { MINUTE } from '../../src/domain/ids.js';
import { at } from '../../src/domain/time/local-time.js';
import {
  booked,
  business,
  door,
  factsOf,
  pair,
  planDay,
  road,
  spot,
  TUESDAY,
  worker,
  ZONE,
} from './day-world.js';

const place = fc.record({
  east: fc.integer({ min: 0, max: 30 }),
  north: fc.integer({ min: 0, max: 20 }),
});
const home = fc.option(place.map(({ east, north }) => spot(east, north)));
const hour = (from: number, to: number) =>
  fc
    .integer({ min: from * 4, max: to * 4 })
    .map(
      (quarter) =>
        `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
    );
const at2 = (clock: string) => at(TUESDAY, clock, ZONE);

const base = place.map(({ east, north }) => spot(east, north));
const A = pair('A');
const shiftHours = {
  2: [
    ['09:00', '12:30'],
    ['13:30', '19:00'],
  ],
} as const;

const day = fc
  .record({
    base,
    visits: fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B'), hour(9, 17), home), {
      maxLength: 6,
      selector: ([who, when]) => `${who}${when.slice(0, 2)}`,
    }),
    business: fc.array(
      fc.tuple(fc.constantFrom('A1', 'B2'), hour(8, 18), fc.integer({ min: 5, max: 120 })),
      { maxLength: 3 },
    ),
    doors: fc.array(
      fc.record({
        home,
        weight: fc.integer({ min: 1, max: 120 }),
        from: hour(9, 12),
        until: hour(13, 20),
        onlyB: fc.boolean(),
      }),
      { maxLength: 14 },
    ),
  })
  .map((drawn): DayFacts => {
    const hours = { 2: [['08:30', '19:30']] } as const;
    const B = pair('B', {
      hours: shiftHours,
      workers: [worker('B1', { base: drawn.base, hours }), worker('B2')],
    });
    const standing = drawn.visits.map(([who, when, where]) =>
      booked(who === 'A' ? A : B, when, where),
    );
    return factsOf({
      pairs: [A, B],
      standing: [
        ...standing,
        ...drawn.business.map(([who, from, minutes]) => business(who, from, minutes)),
      ],
      doors: drawn.doors.map(({ home: where, weight, from, until, onlyB }, index) =>
        door(`${index}`, where, {
          weight,
          hours: [{ startsAt: at2(from), endsAt: at2(until) }],
          ...(onlyB && { pairs: [B.id] }),
        }),
      ),
    });
  });

const stayOf = (facts: DayFacts, stop: TourStop): Stay[] => {
  if (stop.kind === 'standing') return [];
  const { startsAt, endsAt } = stop;
  return [
    {
      startsAt,
      endsAt,
      spot: facts.doors.find(({ caseId }) => caseId === stop.caseId)?.spot ?? null,
    },
  ];
};

describe('Whatever the day', () => {
  it('no plan breaks a road, an hour or a promise', () => {
    fc.assert(
      fc.property(day, (facts) => {
        const tours = planDay(facts, 60);
        const seen = new Set<string>();
        for (const shift of facts.shifts) {
          const tour = tours.find(({ pairId }) => pairId === shift.pair.id);
          const kept =
            tour?.stops.flatMap((s) => (s.kind === 'standing' ? [s.startsAt] : [])) ?? [];
          const promised = blocksOf(shift, facts.standing).map(({ startsAt }) => startsAt);
          expect(kept).toEqual(expect.arrayContaining(promised));
        }
        for (const { pairId, stops, mealAt } of tours) {
          const shifts = facts.shifts.filter(({ pair: { id } }) => id === pairId);
          const people = new Set(shifts[0]?.pair.workers.map(({ id }) => id));
          const stands = facts.standing.filter(({ workers }) =>
            workers.some((id) => people.has(id)),
          );
          const calls = stops.flatMap((stop) => stayOf(facts, stop));
          // A door breaks nothing that was not broken before it.
          expect(brokenLegs([...stands, ...calls], road).length).toBe(
            brokenLegs(stands, road).length,
          );
          for (const stop of stops) {
            expect(shifts.some((s) => s.startsAt <= stop.startsAt && stop.endsAt <= s.endsAt)).toBe(
              true,
            );
            if (stop.kind === 'standing') continue;
            const known = facts.doors.find(({ caseId }) => caseId === stop.caseId);
            expect(
              known?.hours.some((h) => h.startsAt <= stop.startsAt && stop.endsAt <= h.endsAt),
            ).toBe(true);
            expect(known?.pairs).toContain(pairId);
            expect(seen.has(stop.caseId)).toBe(false);
            seen.add(stop.caseId);
            if (mealAt !== null)
              expect(stop.startsAt >= mealAt + 45 * MINUTE || stop.endsAt <= mealAt).toBe(true);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('the same day is planned the same', () => {
    fc.assert(
      fc.property(day, (facts) => {
        expect(planDay(facts, 40)).toEqual(planDay(facts, 40));
      }),
      { numRuns: 20 },
    );
  });
});
