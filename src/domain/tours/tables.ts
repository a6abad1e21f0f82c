import { BOOKED, type PairShift, type Stop, type TourProblem } from './problem.js';

/**
 * The day as typed arrays, for the search. A node is a stop (0 … stops − 1), the start of a pair
 * (stops + pair) or its end (stops + pairs + pair). Square tables stand by row, at
 * `node * nodes + other`; those called « to » are turned round, so that all that concerns a stop
 * lies side by side.
 */
export type Tables = {
  readonly stops: number;
  readonly pairs: number;
  readonly nodes: number;
  /** From the row's node to the other, and from the other to the row's node. */
  readonly timeFrom: Float64Array;
  readonly timeTo: Float64Array;
  readonly costFrom: Float64Array;
  readonly costTo: Float64Array;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly service: Float64Array;
  /** Windows of a stop that has several, as pairs of numbers; null for all others. */
  readonly windows: readonly (Float64Array | null)[];
  readonly demand: Float64Array;
  readonly weight: Float64Array;
  /** 1 for an appointment: it is placed once and stays. */
  readonly isPinned: Uint8Array;
  /** Whether a pair may serve a stop, at `pair * stops + stop`. */
  readonly mayServe: Uint8Array;
  readonly capacity: Float64Array;
  readonly hasMeal: Uint8Array;
  readonly mealLength: Float64Array;
  readonly mealFrom: Float64Array;
  readonly mealUntil: Float64Array;
  /** Pairs of a kind are interchangeable: an empty one is as good as another. */
  readonly kind: Int32Array;
  /** All stops by nearness to a stop, itself first, at `stop * stops`. */
  readonly nearest: Int32Array;
};

/** An appointment weighs more than all else together. */
const APPOINTMENT_WEIGHT = 1e6;

export function tablesOf(problem: TourProblem): Tables {
  const { stops, pairs } = problem;
  const travel = travelTables(problem);
  const each = (read: (stop: Stop) => number) => Float64Array.from(stops, read);
  const shift = (read: (pair: PairShift) => number) => Float64Array.from(pairs, read);
  const nodes = stops.length + 2 * pairs.length;
  const starts = pairs.map((pair) => pair.startsAt);
  const ends = pairs.map((pair) => pair.endsAt);
  return {
    stops: stops.length,
    pairs: pairs.length,
    nodes,
    ...travel,
    opens: Float64Array.from([...stops.map(opening), ...starts, ...starts]),
    closes: Float64Array.from([...stops.map(closing), ...ends, ...ends]),
    service: Float64Array.from({ length: nodes }, (_, node) => stops[node]?.service ?? 0),
    windows: stops.map(severalWindows),
    demand: each(({ demand = 0 }) => demand),
    weight: each(({ weight = BOOKED, appointment }) => (appointment ? APPOINTMENT_WEIGHT : weight)),
    isPinned: Uint8Array.from(stops, ({ appointment }) => (appointment ? 1 : 0)),
    mayServe: permissions(problem),
    capacity: shift(({ capacity = Number.POSITIVE_INFINITY }) => capacity),
    hasMeal: Uint8Array.from(pairs, ({ meal }) => (meal ? 1 : 0)),
    mealLength: shift(({ meal }) => meal?.length ?? 0),
    mealFrom: shift(({ meal }) => meal?.from ?? 0),
    mealUntil: shift(({ meal }) => meal?.until ?? 0),
    kind: kindsOf(problem),
    nearest: nearestStops(stops.length, nodes, travel.costFrom),
  };
}

const opening = ({ appointment, windows }: Stop): number =>
  appointment?.startsAt ?? windows[0]?.[0] ?? Number.NEGATIVE_INFINITY;

const closing = ({ appointment, windows }: Stop): number =>
  appointment?.startsAt ?? windows.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;

const severalWindows = ({ appointment, windows }: Stop): Float64Array | null =>
  appointment || windows.length < 2 ? null : Float64Array.from(windows.flat());

function travelTables({ stops, pairs, travel }: TourProblem) {
  const places = [
    ...stops.map(({ place }) => place),
    ...pairs.map(({ startPlace }) => startPlace),
    ...pairs.map(({ endPlace }) => endPlace),
  ];
  const timeFrom = spread(places, travel.times, travel.places);
  const timeTo = turned(timeFrom, places.length);
  if (travel.costs === undefined) {
    return { timeFrom, timeTo, costFrom: timeFrom, costTo: timeTo };
  }
  const costFrom = spread(places, travel.costs, travel.places);
  return { timeFrom, timeTo, costFrom, costTo: turned(costFrom, places.length) };
}

function spread(places: readonly number[], table: Float64Array, width: number): Float64Array {
  const values = new Float64Array(places.length ** 2);
  for (const [row, from] of places.entries()) {
    for (const [column, to] of places.entries()) {
      values[row * places.length + column] = table[from * width + to] ?? Number.POSITIVE_INFINITY;
    }
  }
  return values;
}

function turned(table: Float64Array, width: number): Float64Array {
  return table.map((_, at) => table[(at % width) * width + Math.floor(at / width)] ?? 0);
}

function permissions({ stops, pairs }: TourProblem): Uint8Array {
  const may = (stop: Stop, pair: PairShift, rank: number): boolean => {
    if (stop.appointment && stop.appointment.pair !== rank) return false;
    if (stop.pairs && !stop.pairs.includes(rank)) return false;
    return (stop.skills ?? []).every((skill) => pair.skills?.includes(skill));
  };
  return Uint8Array.from(
    pairs.flatMap((pair, rank) => stops.map((stop) => (may(stop, pair, rank) ? 1 : 0))),
  );
}

function kindsOf({ stops, pairs }: TourProblem): Int32Array {
  const named = new Set(stops.flatMap((stop) => stop.pairs ?? stop.appointment?.pair ?? []));
  const kinds = new Map<string, number>();
  return Int32Array.from(pairs, (pair, rank) => {
    const what = JSON.stringify([pair, named.has(rank) ? rank : null]);
    const kind = kinds.get(what) ?? kinds.size;
    kinds.set(what, kind);
    return kind;
  });
}

function nearestStops(stops: number, nodes: number, cost: Float64Array): Int32Array {
  const nearest = new Int32Array(stops * stops);
  const all = Array.from({ length: stops }, (_, stop) => stop);
  for (const stop of all) {
    const far = (other: number) =>
      other === stop
        ? Number.NEGATIVE_INFINITY
        : (cost[stop * nodes + other] ?? 0) + (cost[other * nodes + stop] ?? 0);
    nearest.set(
      all.toSorted((a, b) => far(a) - far(b) || a - b),
      stop * stops,
    );
  }
  return nearest;
}
