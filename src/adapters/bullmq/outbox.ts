import type { Alarms, InboundRelay } from '../../app/ports/inbound.js';
import type { Log } from '../../app/ports/log.js';
import type { E164 } from '../../domain/ids.js';

type Event = { readonly eventSid: string; readonly number: E164 };

/** The way from the commit to the worker, off the request's path. */
export type Outbox = {
  /** Takes a stored row; never throws, never waits. */
  push(event: Event): void;
  /** Resolves when everything taken so far was rung, or left to the sweeper. */
  drain(): Promise<void>;
};

const BATCH = 500;
/** Beyond it rows are left to the sweeper, by their age: the memory held while Redis is away stays small. */
const CAPACITY = 20_000;

/**
 * Rings workers for stored rows, in batches. Rows whose ring fails are marked as unheard, and the
 * sweeper rings for them: nothing is retried in memory. What a crash leaves here unrung the
 * sweeper knows by its age.
 */
export function createOutbox(parts: { alarms: Alarms; relay: InboundRelay; log: Log }): Outbox {
  const { alarms, relay: rows, log } = parts;
  let isFailing = false;
  let waiting: Event[] = [];
  let running: Promise<void> | null = null;

  async function relay(batch: readonly Event[]): Promise<void> {
    try {
      await alarms.ringInbound(batch);
      isFailing = false;
    } catch (err) {
      if (!isFailing) log.warn({ err }, 'outbox: rows are left to the sweeper');
      isFailing = true;
      // Without a database either, their age tells.
      await rows.markUnheard(batch.map(({ eventSid }) => eventSid)).catch(() => undefined);
    }
  }

  async function run(): Promise<void> {
    // One turn of the loop later, so that the requests of this turn share a batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
      await relay(batch);
    }
    running = null;
  }

  return {
    push(event) {
      if (waiting.length >= CAPACITY) return;
      waiting.push(event);
      running ??= run();
    },
    async drain() {
      while (running) await running;
    },
  };
}
