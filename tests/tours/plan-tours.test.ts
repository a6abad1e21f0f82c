import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleetInstance, type Scatter, teamDay } from '../../bench/lib/tour-instances.js';
import { seededChance } from '../../src/domain/tours/chance.js';
import { planTours } from '../../src/domain/tours/plan-tours.js';
import type { PairShift, Stop, TourProblem } from '../../src/domain/tours/problem.js';
import { straightTravel } from '../../src/domain/tours/travel.js';
import { faultsOf } from './check-plan.js';

const plan = (problem: TourProblem, iterations: number, seed = 1) =>
  planTours(problem, { iterations }, seededChance(seed));

/** Places on a line, 0, 10, 20 …, a minute apart by unit. */
const line = (places: number) =>
  straightTravel(Array.from({ length: places }, (_, nth) => ({ x: 10 * nth, y: 0 })));
const visit = (place: number, more: Partial<Stop> = {}): Stop => ({
  place,
  service: 10,
  windows: [],
  ...more,
});
const shift = (more: Partial<PairShift> = {}): PairShift => ({
  startPlace: 0,
  endPlace: 0,
  startsAt: 0,
  endsAt: 480,
  ...more,
});

describe('a fleet', () => {
  it.each<Scatter>(['clustered', 'random', 'mixed'])('serves %s customers', (scatter) => {
    const problem = fleetInstance({
      scatter,
      customers: 50,
      width: 60,
      seed: 3,
    });
    const found = plan(problem, 3_000);
    expect(faultsOf(problem, found)).toEqual([]);
    expect(found.unserved).toEqual([]);
  });

  it('is planned the same way from the same seed, otherwise from another', () => {
    const problem = fleetInstance({
      scatter: 'random',
      customers: 60,
      width: 40,
      seed: 1,
    });
    expect(plan(problem, 2_000, 7)).toEqual(plan(problem, 2_000, 7));
    expect(plan(problem, 200, 7).tours).not.toEqual(plan(problem, 200, 8).tours);
  });

  it('goes out in as few tours as the loads allow', () => {
    const stops = Array.from({ length: 12 }, (_, nth) => visit(nth + 1, { demand: 5, service: 0 }));
    const pairs = Array.from({ length: 12 }, () => shift({ capacity: 20 }));
    const found = plan({ stops, pairs, travel: line(13), fewestTours: true }, 2_000);
    expect(found.tours).toHaveLength(3);
    expect(found.distance).toBeCloseTo(2 * (40 + 80 + 120));
  });

  it('finds the tours of all in a day of two clusters', () => {
    const problem = fleetInstance({
      scatter: 'clustered',
      customers: 40,
      width: 200,
      seed: 5,
    });
    const [short, long] = [plan(problem, 500), plan(problem, 10_000)];
    expect(long.tours.length).toBeLessThanOrEqual(short.tours.length);
    expect(faultsOf(problem, long)).toEqual([]);
  });
});

describe('a pair’s day', () => {
  it('serves a stop in the second of its windows when it must', () => {
    const windows = [[0, 5] as const, [100, 120] as const];
    const problem = {
      stops: [visit(1, { windows })],
      pairs: [shift()],
      travel: line(2),
    };
    expect(plan(problem, 50).tours[0]?.stops).toEqual([{ stop: 0, startsAt: 100 }]);
  });

  it('keeps an appointment at its time with its pair, whatever else calls', () => {
    const stops = [
      visit(3, { appointment: { pair: 1, startsAt: 77 } }),
      ...Array.from({ length: 20 }, (_, nth) => visit(1 + (nth % 4))),
    ];
    const problem = {
      stops,
      pairs: [shift(), shift({ endsAt: 200 })],
      travel: line(6),
    };
    const found = plan(problem, 1_000);
    const tour = found.tours.find(({ pair }) => pair === 1);
    expect(tour?.stops).toContainEqual({ stop: 0, startsAt: 77 });
    expect(faultsOf(problem, found)).toEqual([]);
  });

  it('eats in the window, and says when', () => {
    const meal = { length: 45, from: 60, until: 90 };
    const stops = Array.from({ length: 8 }, (_, nth) => visit(1 + nth));
    const problem = {
      stops,
      pairs: [shift({ meal, endsAt: 285 })],
      travel: line(9),
    };
    const found = plan(problem, 500);
    expect(found.unserved).toEqual([]);
    expect(faultsOf(problem, found)).toEqual([]);
    // One minute less, and something must give way.
    const tight = { ...problem, pairs: [shift({ meal, endsAt: 284 })] };
    expect(plan(tight, 500).unserved).toHaveLength(1);
  });

  it('leaves the least urgent call out when there is no time for all', () => {
    const weights = [3, 9, 1, 5];
    const stops = weights.map((weight) => visit(1, { weight, service: 100 }));
    const problem = { stops, pairs: [shift({ endsAt: 330 })], travel: line(2) };
    expect(plan(problem, 500).unserved).toEqual([2]);
  });

  it('stays at home when nothing can be served', () => {
    const problem = {
      stops: [visit(1, { skills: ['turc'] })],
      pairs: [shift()],
      travel: line(2),
    };
    expect(plan(problem, 50)).toMatchObject({
      tours: [],
      unserved: [0],
      distance: 0,
    });
    expect(plan({ ...problem, stops: [] }, 50)).toMatchObject({
      tours: [],
      unserved: [],
    });
    expect(plan({ ...problem, pairs: [] }, 50)).toMatchObject({
      tours: [],
      unserved: [0],
    });
  });
});

describe('any day', () => {
  const day = fc.record({
    visits: fc.integer({ min: 1, max: 30 }),
    pairs: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(),
  });

  it('never breaks a promise, a window, a skill, a meal or a shift', () => {
    fc.assert(
      fc.property(day, fc.nat(), (recipe, seed) => {
        const problem = teamDay(recipe);
        expect(faultsOf(problem, plan(problem, 60, seed))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('serves no less for having searched longer', () => {
    fc.assert(
      fc.property(day, (recipe) => {
        const problem = teamDay(recipe);
        const missed = (iterations: number) =>
          plan(problem, iterations).unserved.reduce(
            (sum, stop) => sum + (problem.stops[stop]?.weight ?? 1_000),
            0,
          );
        expect(missed(100)).toBeLessThanOrEqual(missed(1));
      }),
      { numRuns: 30 },
    );
  });
});

describe('time', () => {
  it('cuts the search, and never the answer', () => {
    const problem = teamDay({ visits: 44, pairs: 5, seed: 2 });
    let looks = 0;
    const timeUsed = () => {
      looks += 1;
      return looks / 40;
    };
    const found = planTours(problem, { iterations: 500, timeUsed }, seededChance(1));
    expect(found.iterations).toBeGreaterThan(500);
    expect(found.iterations).toBeLessThan(5_000);
    expect(faultsOf(problem, found)).toEqual([]);
  });
});
