import type { Staff, StaffMember } from '../../app/ports/staff.js';
import type { StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';
import type { Sql } from './sql.js';

type Row = {
  id: string;
  first_name: string;
  full_name: string;
  role: string;
  territories: string[];
  operator: string | null;
};

const COLUMNS = 's.id::text, s.first_name, s.full_name, s.role, s.territories, s.operator';

/** The Staff port inside the transaction of `sql`. */
export function createStaff(sql: Sql): Staff {
  const one = async (text: string, params: unknown[]) =>
    memberOf(await sql.query<Row>(text, params));
  return {
    byId: (id) => one(`SELECT ${COLUMNS} FROM staff s WHERE s.active AND s.id = $1::uuid`, [id]),
    bySlackUser: (user) =>
      one(`SELECT ${COLUMNS} FROM staff s WHERE s.active AND s.slack_user_id = $1`, [user]),
    byAccessKeyHash: (hash) =>
      one(`SELECT ${COLUMNS} FROM staff s WHERE s.active AND s.access_key_hash = $1`, [hash]),
    bySession: (tokenHash) =>
      one(
        `SELECT ${COLUMNS} FROM web_session w JOIN staff s ON s.id = w.staff_id
         WHERE s.active AND w.token_hash = $1 AND w.expires_at > now()`,
        [tokenHash],
      ),
    sessionOf: (tokenHash) =>
      one(
        `SELECT ${COLUMNS} FROM web_session w JOIN staff s ON s.id = w.staff_id
         WHERE s.active AND w.token_hash = $1 AND w.expires_at > now()`,
        [tokenHash],
      ),
    async slackUsersOf(role, territory) {
      const rows = await sql.query<{ slack_user_id: string }>(
        `SELECT slack_user_id FROM staff WHERE active AND role = $1
         AND $2::text = ANY (territories) AND slack_user_id IS NOT NULL ORDER BY slack_user_id`,
        [role, territory],
      );
      return rows.map((row) => row.slack_user_id);
    },
    async ofTerritory(territory) {
      const rows = await sql.query<Row>(
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
    async openSession(tokenHash, staffId, seconds) {
      await sql.query(
        `INSERT INTO web_session (token_hash, staff_id, expires_at)
         VALUES ($1, $2::uuid, now() + make_interval(secs => $3::float8))`,
        [tokenHash, staffId, seconds],
      );
    },
    async closeSession(tokenHash) {
      await sql.query('DELETE FROM web_session WHERE token_hash = $1', [tokenHash]);
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

function memberOf([row]: Row[]): StaffMember | null {
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
