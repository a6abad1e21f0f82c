import type { InboundRelay } from '../../app/ports/inbound.js';
import type { E164 } from '../../domain/ids.js';
import type { Sql } from './sql.js';

/**
 * Finds what Redis forgot or was never told. Ages are measured on the database's own clock:
 * they tell whether a worker is alive, whatever the speed of the product's clock.
 */
export function createInboundRelay(sql: Sql): InboundRelay {
  return {
    async forgotten(seconds, limit) {
      const rows = await sql.query<{ event_sid: string; number: E164 }>(
        `(SELECT event_sid, number FROM inbound_event
           WHERE queued_at IS NULL AND processed_at IS NULL ORDER BY id LIMIT $2)
         UNION ALL
         (SELECT event_sid, number FROM inbound_event
           WHERE processed_at IS NULL AND queued_at < now() - make_interval(secs => $1::float8)
           ORDER BY queued_at LIMIT $2)
         LIMIT $2`,
        [seconds, limit],
      );
      return rows.map((row) => ({ eventSid: row.event_sid, number: row.number }));
    },
    async markUnheard(eventSids) {
      await sql.query(
        `UPDATE inbound_event SET queued_at = NULL
         WHERE event_sid = ANY($1::text[]) AND processed_at IS NULL`,
        [[...eventSids]],
      );
    },
    async markQueued(eventSids) {
      await sql.query(
        'UPDATE inbound_event SET queued_at = now() WHERE event_sid = ANY($1::text[])',
        [[...eventSids]],
      );
    },
  };
}
