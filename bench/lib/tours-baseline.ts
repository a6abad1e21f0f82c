import type { PairShift, Stop, TourProblem } from '../../src/domain/tours/problem.js';

/** Tours by a rule of thumb: what a plan must beat. */
export type ThumbPlan = { readonly distance: number; readonly tours: number };

/**
 * A floor, not a rival: each vehicle goes on to the nearest customer that it can still serve in
 * time, and goes home when there is none; then the next one leaves.
 */
export function nearestNeighbour(problem: TourProblem): ThumbPlan {
  const waiting = new Set(problem.stops.keys());
  let [distance, tours] = [0, 0];
  for (const shift of problem.pairs) {
    let [place, time, room] = [shift.startPlace, shift.startsAt, shift.capacity ?? Infinity];
    let length = 0;
    for (;;) {
      const next = nearest(problem, waiting, { shift, place, time, room });
      if (next === null) break;
      length += next.road;
      waiting.delete(next.stop);
      [place, time, room] = [next.place, next.leaves, room - next.demand];
    }
    if (length === 0) continue;
    tours += 1;
    distance += length + road(problem, place, shift.endPlace);
  }
  return { distance, tours };
}

type Where = { shift: PairShift; place: number; time: number; room: number };

function nearest(problem: TourProblem, waiting: ReadonlySet<number>, where: Where) {
  const { shift, place, time, room } = where;
  let best: (Visit & { stop: number; road: number }) | null = null;
  for (const stop of waiting) {
    const wanted = problem.stops[stop];
    if (wanted === undefined || (wanted.demand ?? 0) > room) continue;
    const way = road(problem, place, wanted.place);
    const visit = visitOf(wanted, time + way);
    const back = visit.leaves + road(problem, wanted.place, shift.endPlace);
    if (back > shift.endsAt || (best !== null && best.road <= way)) continue;
    best = { ...visit, stop, road: way };
  }
  return best;
}

type Visit = { readonly place: number; readonly leaves: number; readonly demand: number };

function visitOf({ place, windows, service, demand = 0 }: Stop, arrival: number): Visit {
  const window = windows.find(([, closes]) => arrival <= closes);
  const begins = windows.length === 0 ? arrival : Math.max(arrival, window?.[0] ?? Infinity);
  return { place, leaves: begins + service, demand };
}

const road = ({ travel }: TourProblem, from: number, to: number): number =>
  travel.times[from * travel.places + to] ?? Infinity;
