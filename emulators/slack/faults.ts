import type { RouteContext } from '../router.js';
import type { Json } from './blocks/check.js';

const KINDS = ['rate_limited', 'server_error', 'outage', 'slow', 'error', 'lost_answer'] as const;

/** A misbehaviour to play on the next calls of one method, or of any when `method` is absent. */
export type Fault = {
  kind: (typeof KINDS)[number];
  method?: string;
  /** How many calls it still strikes; an outage strikes until it is cleared. */
  left: number;
  retryAfter: number;
  delayMs: number;
  error: string;
};

/** The faults waiting to be played, oldest first. */
export type Faults = {
  add(request: Json): { ok: true; fault: Fault } | { ok: false; error: string };
  take(method: string): Fault | undefined;
  list(): Fault[];
  clear(): void;
};

/** Builds an empty queue of faults. */
export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    add: (request) => {
      const kind = KINDS.find((one) => one === request.kind);
      if (!kind) return { ok: false, error: `kind must be one of: ${KINDS.join(', ')}` };
      const fault: Fault = {
        kind,
        left: Number(request.times ?? (kind === 'outage' ? Number.POSITIVE_INFINITY : 1)),
        retryAfter: Number(request.retry_after ?? 1),
        delayMs: Number(request.delay_ms ?? 5000),
        error: String(request.error ?? 'internal_error'),
      };
      if (typeof request.method === 'string') fault.method = request.method;
      waiting.push(fault);
      return { ok: true, fault };
    },
    take: (method) => {
      const fault = waiting.find((one) => !one.method || one.method === method);
      if (fault) fault.left -= 1;
      waiting = waiting.filter((one) => one.left > 0);
      return fault;
    },
    list: () => waiting,
    clear: () => {
      waiting = [];
    },
  };
}

/** Writes what a struck call gets instead of an answer; true when the call ends here. */
export async function playFault(fault: Fault, { res }: RouteContext): Promise<boolean> {
  if (fault.kind === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    return false;
  }
  if (fault.kind === 'lost_answer') return false;
  if (fault.kind === 'outage') {
    res.destroy();
    return true;
  }
  const status = { rate_limited: 429, server_error: 503, error: 200 }[fault.kind];
  const error = { rate_limited: 'ratelimited', server_error: '', error: fault.error }[fault.kind];
  if (status === 429) res.setHeader('Retry-After', String(fault.retryAfter));
  res.writeHead(status, { 'Content-Type': error ? 'application/json' : 'text/html' });
  res.end(error ? JSON.stringify({ ok: false, error }) : '<h1>Service Unavailable</h1>');
  return true;
}
