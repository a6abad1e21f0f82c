import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routePoints } from '../../src/domain/visits/route-points.js';

const FRAME = { width: 320, height: 220, margin: 28 };
const position = fc.record({
  lat: fc.double({ min: -22, max: 51, noNaN: true }),
  lon: fc.double({ min: -5, max: 56, noNaN: true }),
});

describe('the route of a day, drawn', () => {
  it('every visit stands inside the drawing, each in its own place in the order', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 12 }), (positions) => {
        const points = routePoints(positions, FRAME);
        expect(points).toHaveLength(positions.length);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(FRAME.margin - 0.001);
          expect(x).toBeLessThanOrEqual(FRAME.width - FRAME.margin + 0.001);
          expect(y).toBeGreaterThanOrEqual(FRAME.margin - 0.001);
          expect(y).toBeLessThanOrEqual(FRAME.height - FRAME.margin + 0.001);
        }
      }),
    );
  });

  it('north is up and east is right', () => {
    const [south, north, east] = routePoints(
      [
        { lat: 48.9, lon: 2.4 },
        { lat: 48.95, lon: 2.4 },
        { lat: 48.9, lon: 2.5 },
      ],
      FRAME,
    );
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(east?.x).toBeGreaterThan(south?.x ?? 0);
  });

  it('several visits at one place stand in the middle', () => {
    const here = { lat: 48.9, lon: 2.4 };
    expect(routePoints([here, here], FRAME)).toEqual([
      { x: 160, y: 110 },
      { x: 160, y: 110 },
    ]);
  });
});
