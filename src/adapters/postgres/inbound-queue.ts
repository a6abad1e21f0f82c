import { z } from 'zod';
import type { InboundEvent, InboundQueue } from '../../app/ports/inbound.js';
import { CALL_RANKS, type CallProgress } from '../../domain/hotline/call-progress.js';
import type { AttemptId, E164, LegId } from '../../domain/ids.js';
import { DELIVERY_RANKS, type DeliveryState } from '../../domain/ledger/delivery-status.js';
import { lockNumber } from './number-lock.js';
import type { Sql } from './sql.js';

const sms = z.object({
  kind: z.literal('sms'),
  providerSid: z.string(),
  from: z.string().transform((number) => number as E164),
  to: z.string(),
  body: z.string(),
  media: z.number().int(),
});

const status = z.object({
  kind: z.literal('status'),
  providerSid: z.string(),
  attemptId: z
    .uuid()
    .nullable()
    .transform((id) => id as AttemptId | null),
  state: z.enum(Object.keys(DELIVERY_RANKS) as DeliveryState[]),
  errorCode: z.string().nullable(),
  to: z.string().transform((number) => number as E164),
});

const callStatus = z.object({
  kind: z.literal('call-status'),
  providerSid: z.string(),
  leg: z
    .uuid()
    .nullable()
    .transform((id) => id as LegId | null),
  progress: z.enum(Object.keys(CALL_RANKS) as CallProgress[]),
  seconds: z.number().nullable(),
  answeredBy: z.enum(['human', 'machine', 'unknown']).nullable(),
  number: z
    .string()
    .nullable()
    .transform((number) => number as E164 | null),
});

const payload = z.discriminatedUnion('kind', [sms, status, callStatus]);

/** What came in, in order per number; `sql` is the transaction of the use case. */
export function createInboundQueue(sql: Sql): InboundQueue {
  return {
    async next(number) {
      // Two statements: the second must see what the lock's former holder committed.
      await lockNumber(sql, number);
      const [row] = await sql.query<{ id: string; payload: unknown; received_at: number }>(
        `SELECT id::text AS id, payload, (extract(epoch FROM received_at) * 1000)::float8 AS received_at
         FROM inbound_event WHERE number = $1::text AND processed_at IS NULL
         ORDER BY inbound_event.id LIMIT 1`,
        [number],
      );
      return row ? toEvent(row) : null;
    },
    async failed(number) {
      await lockNumber(sql, number);
      const [row] = await sql.query<{ id: string; failures: number }>(
        `UPDATE inbound_event SET failures = failures + 1 WHERE id = (
           SELECT id FROM inbound_event WHERE number = $1::text AND processed_at IS NULL
           ORDER BY id LIMIT 1)
         RETURNING id::text AS id, failures`,
        [number],
      );
      return row ?? null;
    },
    async done(id, at) {
      await sql.query(
        'UPDATE inbound_event SET processed_at = to_timestamp($2::float8 / 1000) WHERE id = $1::bigint',
        [id, at],
      );
    },
  };
}

function toEvent(row: { id: string; payload: unknown; received_at: number }): InboundEvent {
  return { ...payload.parse(row.payload), id: row.id, receivedAt: row.received_at };
}
