import type { Rota } from '../../app/ports/rota.js';
import type { OnCallSpan, RotaPerson } from '../../domain/hotline/on-call.js';
import { LINE_ROLES } from '../../domain/hotline/ring-order.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const SPANS = `
SELECT o.id::text, o.territory, o.staff_id::text AS "staffId", s.first_name AS "firstName", o.rank,
  ${millis('o.from_at')} AS "from", ${millis('o.to_at')} AS "to"
FROM on_call o JOIN staff s ON s.id = o.staff_id AND s.active`;

const PEOPLE = `
SELECT s.id::text, s.first_name AS "firstName", s.full_name AS "fullName", s.territories,
  s.phone IS NOT NULL AS "hasPhone",
  coalesce((SELECT jsonb_agg(jsonb_build_object('from', a.from_day::text, 'to', a.to_day::text)
    ORDER BY a.from_day) FROM absence a WHERE a.staff_id = s.id), '[]') AS absences
FROM staff s WHERE s.active AND s.role = ANY ($1::text[])`;

const instant = (param: string) => `to_timestamp(${param}::float8 / 1000)`;

/** The Rota port inside the transaction of `sql`. Who has left the team is on call no more. */
export function createRota(sql: Sql): Rota {
  return {
    async lock(territory) {
      await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS locked', [
        `rota:${territory}`,
      ]);
    },
    between: (territory, from, to) =>
      sql.query<OnCallSpan>(
        `${SPANS} WHERE o.territory = $1 AND o.from_at < ${instant('$3')}
           AND o.to_at > ${instant('$2')} ORDER BY o.from_at, o.rank, o.id`,
        [territory, from, to],
      ),
    async find(id) {
      const [span] = await sql.query<OnCallSpan>(`${SPANS} WHERE o.id = $1::uuid`, [id]);
      return span ?? null;
    },
    async add({ id, territory, staffId, rank, from, to }) {
      await sql.query(
        `INSERT INTO on_call (id, territory, staff_id, rank, from_at, to_at)
         VALUES ($1::uuid, $2, $3::uuid, $4::int, ${instant('$5')}, ${instant('$6')})`,
        [id, territory, staffId, rank, from, to],
      );
    },
    async save({ id, staffId, from, to }) {
      await sql.query(
        `UPDATE on_call SET staff_id = $2::uuid, from_at = ${instant('$3')}, to_at = ${instant('$4')}
         WHERE id = $1::uuid`,
        [id, staffId, from, to],
      );
    },
    async remove(id) {
      await sql.query('DELETE FROM on_call WHERE id = $1::uuid', [id]);
    },
    people: (territory) =>
      sql.query<RotaPerson>(`${PEOPLE} AND $2::text = ANY (s.territories) ORDER BY s.full_name`, [
        LINE_ROLES,
        territory,
      ]),
    async person(id) {
      const [person] = await sql.query<RotaPerson>(`${PEOPLE} AND s.id = $2::uuid`, [
        LINE_ROLES,
        id,
      ]);
      return person ?? null;
    },
    async isKept(territory) {
      const [row] = await sql.query<{ kept: boolean }>(
        'SELECT EXISTS (SELECT FROM on_call WHERE territory = $1) AS kept',
        [territory],
      );
      return row?.kept ?? false;
    },
  };
}
