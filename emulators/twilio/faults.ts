/** The misfortunes that can be ordered; the first five befall REST requests, the rest callbacks. */
export const FAULT_KINDS = [
  '429',
  '500',
  '503',
  'timeout',
  'reset-after-accept',
  'lost-callback',
  'doubled-callback',
  'reversed-callbacks',
] as const;
type FaultKind = (typeof FAULT_KINDS)[number];

/** An order for misfortune: the next `times` occasions, or each with a chance, or both. */
export type FaultOrder = {
  kind: FaultKind;
  times?: number;
  /** Between 0 and 1; drawn from `seed`, so that a run can be repeated. */
  probability?: number;
  seed?: number;
  /** Whether a request is carried out before it fails; by default only for `timeout`. */
  accept?: boolean;
  /** Which requests: those that write (default) or also those that read. */
  on?: 'write' | 'any';
};

/** A standing order and what is left of it. */
export type Fault = FaultOrder & { left: number; draw: () => number };

/** The ordered misfortunes. */
export type Faults = {
  add(order: FaultOrder): void;
  /** Takes the first fitting fault and counts it; undefined when all goes well. */
  takeForRequest(method: string): Fault | undefined;
  takeForCallback(kind: 'lost-callback' | 'doubled-callback' | 'reversed-callbacks'): boolean;
  list(): Omit<Fault, 'draw'>[];
  clear(): void;
};

/** Keeps the orders, oldest first. Throws RangeError for an order that makes no sense. */
export function createFaults(): Faults {
  let faults: Fault[] = [];

  function take(fits: (fault: Fault) => boolean): Fault | undefined {
    const found = faults.find((fault) => {
      return fits(fault) && (fault.probability === undefined || fault.draw() < fault.probability);
    });
    if (!found) return undefined;
    found.left -= 1;
    faults = faults.filter(({ left }) => left > 0);
    return found;
  }

  return {
    add(order) {
      check(order);
      const left = order.times ?? (order.probability === undefined ? 1 : Number.POSITIVE_INFINITY);
      faults.push({ ...order, left, draw: seededChance(order.seed ?? 1) });
    },
    takeForRequest: (method) =>
      take(({ kind, on }) => {
        return !kind.includes('callback') && (on === 'any' || method !== 'GET');
      }),
    takeForCallback: (kind) => take((fault) => fault.kind === kind) !== undefined,
    list: () => faults.map(({ draw, ...fault }) => fault),
    clear() {
      faults = [];
    },
  };
}

function check({ kind, times, probability }: FaultOrder): void {
  if (!FAULT_KINDS.includes(kind)) throw new RangeError(`unknown fault kind ${kind}`);
  if (times !== undefined && !(times > 0)) throw new RangeError('times must be above 0');
  if (probability !== undefined && !(probability >= 0 && probability <= 1))
    throw new RangeError('probability must lie between 0 and 1');
}

/** Small linear congruential generator (constants of Numerical Recipes). */
function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
