import { describe, expect, it } from 'vitest';
import { at } from '../../src/domain/time/local-time.js';
import {
  booked,
  business,
  clock,
  door,
  factsOf,
  pair,
  planDay,
  spot,
  told,
  worker,
  ZONE,
} from './day-world.js';

const A = pair('A');

describe('The day of a pair', () => {
  it('fills what two promises leave with the doors on the way', () => {
    const standing = [booked(A, '10:00', spot(0)), booked(A, '15:00', spot(6))];
    const doors = [door('Adjoua', spot(1)), door('Benoît', spot(3)), door('Carmen', spot(5))];
    const [tour] = planDay(factsOf({ standing, doors }));
    expect(told(tour)).toMatchInlineSnapshot(`
      [
        "10:00 = (0)",
        "11:10 Adjoua (10)",
        "12:35 Benoît (10)",
        "13:15 Carmen (10)",
        "15:00 = (10)",
      ]
    `);
    expect(tour?.problems).toEqual([]);
  });

  it('moves no promise, and takes a door before it only if the road allows', () => {
    const standing = [booked(A, '09:30', spot(0))];
    const [tour] = planDay(factsOf({ standing, doors: [door('loin', spot(25))] }));
    expect(told(tour)[0]).toBe('09:30 = (0)');
    expect(tour?.stops[1]?.startsAt).toBeGreaterThanOrEqual(at('2026-12-01', '10:50', ZONE));
  });

  it('eats, between two doors, at noon', () => {
    const doors = Array.from({ length: 9 }, (_, n) => door(`n° ${n}`, spot(n / 2)));
    const [tour] = planDay(factsOf({ doors }));
    const mealAt = tour?.mealAt ?? 0;
    expect(clock(mealAt) >= '11:45' && clock(mealAt) <= '13:30').toBe(true);
    const inMeal = tour?.stops.filter(
      (s) => s.startsAt < mealAt + 45 * 60_000 && s.endsAt > mealAt,
    );
    expect(inMeal).toEqual([]);
  });

  it('says so when the promises leave no time for a meal, or for the road', () => {
    const standing = ['10:45', '12:00', '13:15'].map((hour) => booked(A, hour, spot(0)));
    standing.push(booked(A, '14:20', spot(20)));
    const [tour] = planDay(factsOf({ standing }));
    expect(tour?.stops).toHaveLength(4);
    expect(tour?.problems.map(({ kind }) => kind)).toEqual(['tight', 'no-meal']);
  });

  it('goes to the more urgent doors when there is no time for all', () => {
    const hours = { 2: [['09:00', '11:00']] } as const;
    const doors = [
      door('peut attendre', spot(0)),
      door('audience dans trois jours', spot(8), { weight: 120 }),
      door('force publique', spot(9), { weight: 80 }),
      door('attend aussi', spot(0)),
    ];
    const [tour] = planDay(factsOf({ pairs: [pair('A', { hours })], doors }));
    const met = tour?.stops.flatMap((stop) => (stop.kind === 'unannounced' ? [stop.caseId] : []));
    expect(met).toContain('audience dans trois jours');
    expect(met).toContain('force publique');
  });

  it('keeps within the working hours of both, road from and to the base included', () => {
    const base = spot(10);
    const hours = { 2: [['09:00', '12:00']] } as const;
    const based = pair('A', { workers: [worker('A1', { base, hours }), worker('A2')] });
    const [tour] = planDay(factsOf({ pairs: [based], doors: [door('ici', spot(0))] }));
    const road = tour?.stops[0]?.roadMinutes ?? 0;
    expect(road).toBe(30);
    expect(told(tour)).toEqual([`09:${road} ici (${road})`]);
  });

  it('does not go out when one of the two is away', () => {
    const absences = [{ from: '2026-12-01', to: '2026-12-04' }];
    const alone = pair('A', { workers: [worker('A1', { absences }), worker('A2')] });
    expect(planDay(factsOf({ pairs: [alone], doors: [door('ici', spot(0))] }))).toEqual([]);
  });

  it('keeps other appointments free, and counts the road across a short one', () => {
    const standing = [booked(A, '09:00', spot(0)), business('A1', '10:00', 15)];
    const [tour] = planDay(factsOf({ standing, doors: [door('à une heure', spot(45))] }));
    const stop = tour?.stops.find(({ kind }) => kind === 'unannounced');
    expect(stop === undefined || stop.startsAt >= at('2026-12-01', '11:00', ZONE)).toBe(true);
  });

  it('plans the rest of a day that is under way', () => {
    const standing = [booked(A, '16:00', spot(0))];
    const [tour] = planDay(factsOf({ standing, doors: [door('ici', spot(0))], from: '14:20' }));
    expect(told(tour)).toEqual(['14:20 ici (0)', '16:00 = (10)']);
    expect(tour?.mealAt).toBe(null);
  });
});
