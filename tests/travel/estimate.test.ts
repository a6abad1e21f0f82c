import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimatedMinutes,
  greatCircleKm,
  SHORTEST_TRAVEL,
  UNKNOWN_TRAVEL,
} from '../../src/domain/travel/estimate.js';
import type { Spot } from '../../src/domain/travel/spot.js';

const at = (lat: number, lon: number, precision: Spot['precision'] = 'address'): Spot => ({
  ...{ lat, lon, precision },
});
const BOBIGNY = at(48.9075, 2.4397);
const AUBERVILLIERS = at(48.9146, 2.3822);
const MELUN = at(48.5396, 2.6606);
const spot = fc.record({
  lat: fc.double({ min: 41, max: 51, noNaN: true }),
  lon: fc.double({ min: -5, max: 9, noNaN: true }),
  precision: fc.constantFrom('address', 'street', 'commune'),
}) as fc.Arbitrary<Spot>;

describe('time of road without a road service', () => {
  it('knows how far places are as the crow flies', () => {
    expect(greatCircleKm(BOBIGNY, MELUN)).toBeCloseTo(44, 0);
    expect(greatCircleKm(BOBIGNY, BOBIGNY)).toBe(0);
  });

  it('counts minutes that a driver of those places would not laugh at', () => {
    expect(estimatedMinutes(BOBIGNY, AUBERVILLIERS)).toBeGreaterThanOrEqual(14);
    expect(estimatedMinutes(BOBIGNY, AUBERVILLIERS)).toBeLessThanOrEqual(22);
    expect(estimatedMinutes(BOBIGNY, MELUN)).toBeGreaterThanOrEqual(60);
    expect(estimatedMinutes(BOBIGNY, MELUN)).toBeLessThanOrEqual(95);
  });

  it('leaves time to park next door, and half an hour when a place is not known', () => {
    expect(estimatedMinutes(BOBIGNY, BOBIGNY)).toBe(SHORTEST_TRAVEL);
    expect(estimatedMinutes(BOBIGNY, null)).toBe(UNKNOWN_TRAVEL);
    expect(estimatedMinutes(null, null)).toBe(UNKNOWN_TRAVEL);
  });

  it('allows for the centre of a commune, which is not the door', () => {
    const centre = { ...AUBERVILLIERS, precision: 'commune' } as const;
    expect(estimatedMinutes(BOBIGNY, centre)).toBeGreaterThan(
      estimatedMinutes(BOBIGNY, AUBERVILLIERS),
    );
  });

  it('is whole, the same both ways, never under the least, and grows with the distance', () => {
    fc.assert(
      fc.property(spot, spot, spot, (a, b, c) => {
        const minutes = estimatedMinutes(a, b);
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes).toBe(estimatedMinutes(b, a));
        expect(minutes).toBeGreaterThanOrEqual(SHORTEST_TRAVEL);
        const [near, far] = [b, { ...c, precision: b.precision }].sort(
          (one, other) => greatCircleKm(a, one) - greatCircleKm(a, other),
        );
        if (near && far)
          expect(estimatedMinutes(a, near)).toBeLessThanOrEqual(estimatedMinutes(a, far));
      }),
    );
  });
});
