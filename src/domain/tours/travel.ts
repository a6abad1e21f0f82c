import type { Travel } from './problem.js';

export type Point = { readonly x: number; readonly y: number };

/** Travel as the crow flies at `speed` (distance by unit of time), neither rounded nor detoured. */
export function straightTravel(points: readonly Point[], speed = 1): Travel {
  const places = points.length;
  const times = new Float64Array(places * places);
  for (const [a, from] of points.entries()) {
    for (const [b, to] of points.entries()) {
      times[a * places + b] = Math.hypot(from.x - to.x, from.y - to.y) / speed;
    }
  }
  return { places, times };
}
