import type { Road, Shift } from '../../domain/day/shifts.js';
import { estimatedMinutes } from '../../domain/travel/estimate.js';
import type { Spot } from '../../domain/travel/spot.js';
import type { Roads } from '../ports/travel.js';

/** Where something of the day is; absent: nowhere that a road leads to. */
type Placed = { readonly spot?: Spot | null };

/**
 * Roads between all places of the days, and from and to where people begin and end them, asked at
 * once. Of a place that nobody knows, the usual half hour.
 */
export async function roadsBetween(
  roads: Roads,
  { shifts, places }: { readonly shifts: readonly Shift[]; readonly places: readonly Placed[] },
): Promise<Road> {
  const bases = shifts.flatMap(({ pair }) => pair.workers.map(({ base }) => base));
  const left = shifts.map(({ leaves }) => leaves);
  const known = new Map<string, Spot>();
  for (const spot of [...bases, ...left, ...places.map((place) => place.spot)])
    if (spot) known.set(keyOf(spot), spot);
  const spots = [...known.values()];
  const { minutes } = await roads.table(spots, spots);
  const rank = new Map([...known.keys()].map((key, index) => [key, index]));
  return (from, to) => {
    const row = from ? minutes[rank.get(keyOf(from)) ?? -1] : undefined;
    const found = to ? row?.[rank.get(keyOf(to)) ?? -1] : undefined;
    return found ?? estimatedMinutes(from, to);
  };
}

const keyOf = ({ lat, lon, precision }: Spot): string => `${lat} ${lon} ${precision}`;
