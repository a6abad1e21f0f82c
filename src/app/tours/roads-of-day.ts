import type { Road } from '../../domain/day/shifts.js';
import { estimatedMinutes } from '../../domain/travel/estimate.js';
import type { Spot } from '../../domain/travel/spot.js';
import type { Roads } from '../ports/travel.js';
import type { TerritoryDay } from './territory-day.js';

/** Roads between all places of a day, asked at once. Of a place that nobody knows, the usual half hour. */
export async function roadsOfDay(
  roads: Roads,
  { shifts, standing, doors }: Pick<TerritoryDay, 'shifts' | 'standing' | 'doors'>,
): Promise<Road> {
  const bases = shifts.flatMap(({ pair }) => pair.workers.map(({ base }) => base));
  const places = [...bases, ...standing.map(({ spot }) => spot), ...doors.map(({ spot }) => spot)];
  const left = shifts.map(({ leaves }) => leaves);
  const known = new Map<string, Spot>();
  for (const spot of [...places, ...left]) if (spot) known.set(keyOf(spot), spot);
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
