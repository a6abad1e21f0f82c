import type { Agendas } from '../../app/ports/agendas.js';
import type { StaffId } from '../../domain/ids.js';
import type { AgendaEvent } from '../../domain/visits/icalendar.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

/** Of each visit, as it last stood with this person and as it last stood at all. */
const EVENTS = `
WITH mine AS (
  SELECT DISTINCT ON (v.calendar_uid) v.*
  FROM visit v JOIN pair p ON p.id = v.pair_id
  WHERE $1::uuid IN (p.first_id, p.second_id) AND v.starts_at > to_timestamp($2::float8 / 1000)
  ORDER BY v.calendar_uid, v.calendar_sequence DESC
), last AS (
  SELECT DISTINCT ON (v.calendar_uid) v.*
  FROM visit v WHERE v.calendar_uid IN (SELECT calendar_uid FROM mine)
  ORDER BY v.calendar_uid, v.calendar_sequence DESC
)
SELECT m.calendar_uid::text AS uid, c.reference,
  l.calendar_sequence + (l.status = 'cancelled')::int AS sequence,
  ${millis('m.starts_at')} AS "startsAt", ${millis('m.ends_at')} AS "endsAt",
  ${millis('l.created_at')} AS "changedAt",
  (l.id <> m.id OR l.status = 'cancelled') AS "isCancelled"
FROM mine m JOIN last l USING (calendar_uid) JOIN case_file c ON c.id = m.case_id
ORDER BY m.starts_at, m.calendar_uid`;

/** The Agendas port inside the transaction of `sql`. */
export function createAgendas(sql: Sql): Agendas {
  return {
    async open(staffId, { secretHash, at }) {
      await sql.query(
        `INSERT INTO agenda_link (staff_id, secret_hash, made_at)
         VALUES ($1::uuid, $2, to_timestamp($3::float8 / 1000))
         ON CONFLICT (staff_id) DO UPDATE SET secret_hash = excluded.secret_hash,
           made_at = excluded.made_at`,
        [staffId, secretHash, at],
      );
    },
    async close(staffId) {
      await sql.query('DELETE FROM agenda_link WHERE staff_id = $1::uuid', [staffId]);
    },
    async since(staffId) {
      const [row] = await sql.query<{ at: number }>(
        `SELECT ${millis('made_at')} AS at FROM agenda_link WHERE staff_id = $1::uuid`,
        [staffId],
      );
      return row?.at ?? null;
    },
    async ownerOf(secretHash) {
      const [row] = await sql.query<{ id: StaffId }>(
        `SELECT s.id::text FROM agenda_link a JOIN staff s ON s.id = a.staff_id
         WHERE s.active AND a.secret_hash = $1`,
        [secretHash],
      );
      return row?.id ?? null;
    },
    eventsOf: (staffId, from) => sql.query<AgendaEvent>(EVENTS, [staffId, from]),
  };
}
