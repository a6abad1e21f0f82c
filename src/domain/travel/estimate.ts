import type { Spot } from './spot.js';

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Roads are longer than the crow flies, by about a third between near places in France. */
const ROAD_FACTOR = 1.3;
/** To leave, to park, to find the door: never less between two homes. */
export const SHORTEST_TRAVEL = 10;
/** Between places of which one is not known: half an hour, as before positions were kept. */
export const UNKNOWN_TRAVEL = 30;
/** The centre of a commune may be far from the door. */
const ROUGH_EXTRA = { address: 0, street: 2, commune: 8 } as const;

/** Kilometres of road driven at that speed: slow near home, faster once out of town. */
const LADDER = [
  { km: 8, kmh: 22 },
  { km: 30, kmh: 40 },
  { km: Number.POSITIVE_INFINITY, kmh: 65 },
] as const;

/** Distance as the crow flies, in kilometres (haversine). */
export function greatCircleKm(a: Pick<Spot, 'lat' | 'lon'>, b: Pick<Spot, 'lat' | 'lon'>): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h =
    half(b.lat - a.lat) +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Whole minutes from one place to another: the great circle, a road factor, and speeds that grow
 * with the distance, since short legs are driven in town. The same both ways, never under
 * `SHORTEST_TRAVEL`; `UNKNOWN_TRAVEL` when a position is not known.
 */
export function estimatedMinutes(a: Spot | null, b: Spot | null): number {
  if (!a || !b) return UNKNOWN_TRAVEL;
  const extra = ROUGH_EXTRA[a.precision] + ROUGH_EXTRA[b.precision];
  return Math.max(SHORTEST_TRAVEL, Math.ceil(drive(greatCircleKm(a, b) * ROAD_FACTOR)) + extra);
}

/** What a road that was measured is worth here: whole minutes, with the same least. */
export function measuredMinutes(seconds: number, a: Spot, b: Spot): number {
  const extra = ROUGH_EXTRA[a.precision] + ROUGH_EXTRA[b.precision];
  return Math.max(SHORTEST_TRAVEL, Math.ceil(seconds / 60) + extra);
}

function drive(km: number): number {
  let [left, begun, minutes] = [km, 0, 0];
  for (const step of LADDER) {
    const here = Math.min(left, step.km - begun);
    minutes += (here / step.kmh) * 60;
    left -= here;
    begun = step.km;
    if (left <= 0) break;
  }
  return minutes;
}
