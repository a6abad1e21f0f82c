import type { Staff, StaffMember } from '../../app/ports/staff.js';
import type { StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';
import type { Sql } from './sql.js';

export type MemberRow = {
  id: string;
  first_name: string;
  full_name: string;
  role: string;
  territories: string[];
  operator: string | null;
};

/** Of `staff s`, for `memberOf`. */
export const COLUMNS = 's.id::text, s.first_name, s.full_name, s.role, s.territories, s.operator';

/** The Staff port inside the transaction of `sql`. */
export function createStaff(sql: Sql): Staff {
  const one = async (text: string, params: unknown[]) =>
    memberOf(await sql.query<MemberRow>(text, params));
  return {
    byId: (id) => one(`SELECT ${COLUMNS} FROM staff s WHERE s.active AND s.id = $1::uuid`, [id]),
    bySlackUser: (user) =>
      one(`SELECT ${COLUMNS} FROM staff s WHERE s.active AND s.slack_user_id = $1`, [user]),
    byAccessKeyHash: (hash) =>
      one(`SELECT ${COLUMNS} FROM staff s WHERE s.active AND s.access_key_hash = $1`, [hash]),
    // Noted once a minute at most: a page read is no write otherwise.
    bySession: (tokenHash, idleSeconds) =>
      one(
        `WITH live AS (
           SELECT token_hash, staff_id FROM web_session
           WHERE token_hash = $1 AND expires_at > now()
             AND seen_at > now() - make_interval(secs => $2::float8)
         ), seen AS (
           UPDATE web_session w SET seen_at = now() FROM live
           WHERE w.token_hash = live.token_hash AND w.seen_at < now() - interval '1 minute'
         )
         SELECT ${COLUMNS} FROM live JOIN staff s ON s.id = live.staff_id WHERE s.active`,
        [tokenHash, idleSeconds],
      ),
    // Asked by an open page and not by its reader: nothing is noted.
    sessionOf: (tokenHash, idleSeconds) =>
      one(
        `SELECT ${COLUMNS} FROM web_session w JOIN staff s ON s.id = w.staff_id
         WHERE s.active AND w.token_hash = $1 AND w.expires_at > now()
           AND w.seen_at > now() - make_interval(secs => $2::float8)`,
        [tokenHash, idleSeconds],
      ),
    async ofTerritory(territory) {
      const rows = await sql.query<MemberRow>(
        `SELECT ${COLUMNS} FROM staff s WHERE s.active AND $1::text = ANY (s.territories)
         ORDER BY s.first_name, s.id`,
        [territory],
      );
      return rows.flatMap((row) => memberOf([row]) ?? []);
    },
    async slackUserOf(id) {
      const [row] = await sql.query<{ slack_user_id: string | null }>(
        'SELECT slack_user_id FROM staff WHERE active AND id = $1::uuid',
        [id],
      );
      return row?.slack_user_id ?? null;
    },
    async openSession({ tokenHash, staffId, seconds, provider }) {
      // Sessions that are over are forgotten here, and with them their provider's token.
      await sql.query('DELETE FROM web_session WHERE expires_at < now()', []);
      await sql.query(
        `INSERT INTO web_session
           (token_hash, staff_id, expires_at, issuer, subject, provider_sid, id_token)
         VALUES ($1, $2::uuid, now() + make_interval(secs => $3::float8), $4, $5, $6, $7)`,
        [
          ...[tokenHash, staffId, seconds, provider?.issuer ?? null, provider?.subject ?? null],
          ...[provider?.sid ?? null, provider?.idToken ?? null],
        ],
      );
    },
    async closeSession(tokenHash) {
      const [row] = await sql.query<{ id_token: string | null }>(
        'DELETE FROM web_session WHERE token_hash = $1 RETURNING id_token',
        [tokenHash],
      );
      return row?.id_token ?? null;
    },
    async logAccess({ staffId, action, caseId, at }) {
      await sql.query(
        `INSERT INTO access_log (staff_id, action, case_id, at)
         VALUES ($1::uuid, $2, $3::uuid, to_timestamp($4::float8 / 1000))`,
        [staffId, action, caseId, at],
      );
    },
  };
}

export function memberOf([row]: MemberRow[]): StaffMember | null {
  if (!row) return null;
  return {
    id: row.id as StaffId,
    firstName: row.first_name,
    fullName: row.full_name,
    role: row.role as Role,
    territories: row.territories,
    operator: row.operator,
  };
}
