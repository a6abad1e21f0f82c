import type pg from 'pg';
import type { DeskRoster } from '../../app/ports/roster.js';
import { type DigestHours, USUAL_DIGEST_HOURS } from '../../domain/escalation/digest-hours.js';

/** The desk's side of the roster, inside the transaction of `client`. */
export function deskOf(client: pg.PoolClient): DeskRoster {
  return {
    async digestHours(territory) {
      const { rows } = await client.query<DigestHours>(
        `SELECT digest_morning AS morning, digest_evening AS evening
         FROM desk_setting WHERE territory = $1`,
        [territory],
      );
      return rows[0] ?? USUAL_DIGEST_HOURS;
    },
    async saveDigestHours(territory, { morning, evening }) {
      await client.query(
        `INSERT INTO desk_setting (territory, digest_morning, digest_evening) VALUES ($1, $2, $3)
         ON CONFLICT (territory) DO UPDATE SET digest_morning = excluded.digest_morning,
           digest_evening = excluded.digest_evening`,
        [territory, morning, evening],
      );
    },
  };
}
