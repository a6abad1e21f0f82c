import type { Spot } from '../travel/spot.js';
import type { Stay } from './broken-legs.js';
import type { Road } from './shifts.js';

/** Minutes of road of a day: from the base to the first door, between doors, and back. */
export function roadOfDay(stays: readonly Stay[], bases: readonly Spot[], road: Road): number {
  const placed = [...stays]
    .sort((one, other) => one.startsAt - other.startsAt)
    .flatMap(({ spot }) => (spot === undefined ? [] : [spot]));
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const farthest = (minutes: readonly number[]) => Math.max(0, ...minutes);
  const between = placed.slice(1).map((spot, index) => road(placed[index] ?? null, spot));
  const out = farthest(bases.map((base) => road(base, first)));
  return (
    out +
    between.reduce((sum, minutes) => sum + minutes, 0) +
    farthest(bases.map((base) => road(last, base)))
  );
}
