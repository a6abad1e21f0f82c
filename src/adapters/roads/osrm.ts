import { z } from 'zod';
import type { Log } from '../../app/ports/log.js';
import type { Roads } from '../../app/ports/travel.js';
import { estimatedMinutes, measuredMinutes } from '../../domain/travel/estimate.js';
import { isSameSpot, type Spot } from '../../domain/travel/spot.js';
import { estimatedRoads } from './estimated.js';

type OsrmOptions = {
  /** « http://osrm:5000 », without a final slash. */
  readonly url: string;
  readonly timeoutMs: number;
  readonly log: Log;
};

const answerSchema = z.object({
  code: z.literal('Ok'),
  durations: z.array(z.array(z.number().nonnegative().nullable())),
});

/** OSRM refuses more points in one table unless it is told otherwise (`--max-table-size`). */
const MOST_POINTS = 100;
/** A server that failed is left alone so long, in real milliseconds: a household waits behind. */
const REST_MS = 60_000;
/** Legs remembered: a territory's week. They change with the map, not with the hour. */
const MOST_LEGS = 50_000;

type Leg = readonly [from: Spot, to: Spot];
const keyOf = ([from, to]: Leg): string => `${pointOf(from)};${pointOf(to)}`;

/**
 * Driving times of an OSRM server (`/table/v1/driving`), each asked once. Away, late or unable:
 * the estimate stands in, and the table says so. Positions are not written in the log.
 */
export function createOsrmRoads({ url, timeoutMs, log }: OsrmOptions): Roads {
  const known = new Map<string, number>();
  let restsUntil = 0;

  async function learn(legs: readonly Leg[]): Promise<boolean> {
    const missing = legs.filter((leg) => !isSameSpot(...leg) && !known.has(keyOf(leg)));
    if (missing.length === 0) return true;
    for (const part of partsOf(missing)) {
      if (performance.now() < restsUntil) return false;
      const seconds = await ask(distinct(part.flat()), part);
      if (!seconds) return false;
      for (const [index, leg] of part.entries()) {
        const took = seconds[index];
        if (typeof took === 'number') known.set(keyOf(leg), took);
      }
    }
    for (const key of [...known.keys()].slice(0, Math.max(0, known.size - MOST_LEGS)))
      known.delete(key);
    return missing.every((leg) => known.has(keyOf(leg)));
  }

  async function ask(points: readonly Spot[], legs: readonly Leg[]) {
    const indexOf = (spot: Spot) => points.findIndex((point) => isSameSpot(point, spot));
    const sources = [...new Set(legs.map(([from]) => indexOf(from)))];
    const destinations = [...new Set(legs.map(([, to]) => indexOf(to)))];
    const path = points.map(({ lat, lon }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';');
    const query = `sources=${sources.join(';')}&destinations=${destinations.join(';')}`;
    try {
      const response = await fetch(`${url}/table/v1/driving/${path}?${query}`, {
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { durations } = answerSchema.parse(await response.json());
      return legs.map(
        ([from, to]) =>
          durations[sources.indexOf(indexOf(from))]?.[destinations.indexOf(indexOf(to))] ?? null,
      );
    } catch (error) {
      restsUntil = performance.now() + REST_MS;
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'roads: no answer');
      return null;
    }
  }

  return {
    async table(from, to) {
      const legs = from.flatMap((a) => to.flatMap((b): Leg[] => (a && b ? [[a, b]] : [])));
      if (!(await learn(legs))) return estimatedRoads.table(from, to);
      const minutes = (a: Spot | null, b: Spot | null) =>
        a && b ? measuredMinutes(known.get(keyOf([a, b])) ?? 0, a, b) : estimatedMinutes(a, b);
      return { minutes: from.map((a) => to.map((b) => minutes(a, b))), by: 'roads' };
    },
  };
}

/** Legs in parts of which none has more points than one table takes: a large territory's whole day. */
function partsOf(legs: readonly Leg[]): Leg[][] {
  const points = distinct(legs.flat());
  if (points.length <= MOST_POINTS) return [[...legs]];
  const half = MOST_POINTS / 2;
  const blockOf = new Map(points.map((spot, index) => [pointOf(spot), Math.floor(index / half)]));
  const parts = new Map<string, Leg[]>();
  for (const leg of legs) {
    const key = leg.map((spot) => blockOf.get(pointOf(spot))).join(' ');
    parts.set(key, [...(parts.get(key) ?? []), leg]);
  }
  return [...parts.values()];
}

const pointOf = ({ lat, lon }: Spot): string => `${lon},${lat}`;

function distinct(spots: readonly Spot[]): Spot[] {
  return spots.filter((spot, index) => spots.findIndex((one) => isSameSpot(one, spot)) === index);
}
