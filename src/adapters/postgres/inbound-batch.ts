import type { Pool } from 'pg';
import type { NewInbound } from '../../app/ports/inbound.js';

/** One commit for many webhooks. */
export type InboundBatch = {
  /**
   * Resolves after the commit: true when the row is new, false for a redelivery.
   * Rejects when nothing is known to be stored.
   */
  insert(row: NewInbound): Promise<boolean>;
};

type Waiting = {
  readonly row: NewInbound;
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
};

const BATCH_ROWS = 500;
/** Over a second of the most that one process takes: a database this late answers no one in time. */
const WAITING_ROWS = 10_000;

// A row is written as queued already: the relay that follows at once need not write it again,
// and takes it back if the ring fails (inbound-relay.ts). After a crash its age tells.
const INSERT = {
  name: 'inbound-batch',
  text: `INSERT INTO inbound_event (event_sid, kind, number, payload, received_at, queued_at)
SELECT sid, kind, number, payload, to_timestamp(at / 1000), now()
FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::float8[])
  AS incoming (sid, kind, number, payload, at)
ON CONFLICT (event_sid) DO NOTHING
RETURNING event_sid`,
};

/**
 * Collects the webhooks that arrive while a commit is under way and writes them in the next
 * one: alone, a request waits for no one; under load, a commit serves hundreds.
 */
export function createInboundBatch(pool: Pick<Pool, 'query'>): InboundBatch {
  let waiting: Waiting[] = [];
  let scheduled = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH_ROWS);
      waiting = waiting.slice(BATCH_ROWS);
      await write(pool, batch);
    }
    scheduled = false;
  }

  return {
    insert(row) {
      if (waiting.length >= WAITING_ROWS)
        return Promise.reject(new Error('inbound batch: too many requests wait for the database'));
      return new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        if (scheduled) return;
        scheduled = true;
        // The requests already read from their sockets in this turn of the loop join the batch.
        setImmediate(() => void writeAll());
      });
    },
  };
}

async function write(pool: Pick<Pool, 'query'>, batch: readonly Waiting[]): Promise<void> {
  try {
    const result = await pool.query<{ event_sid: string }>({ ...INSERT, values: columns(batch) });
    const fresh = new Set(result.rows.map((row) => row.event_sid));
    // The same event twice in one batch is one row: only its first request is told so.
    for (const { row, resolve } of batch) resolve(fresh.delete(row.eventSid));
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

function columns(batch: readonly Waiting[]): unknown[] {
  return [
    batch.map(({ row }) => row.eventSid),
    batch.map(({ row }) => row.event.kind),
    batch.map(({ row }) => row.number),
    batch.map(({ row }) => JSON.stringify(row.event)),
    batch.map(({ row }) => row.receivedAt),
  ];
}
