import type { MetVisit, OutsideAgenda, OutsideAgendas } from '../../app/ports/outside-agendas.js';
import type { StaffId } from '../../domain/ids.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const OF = `SELECT agenda_url AS url, ${millis('agenda_read_at')} AS "readAt",
    agenda_problem AS problem,
    (SELECT count(*)::int FROM busy_time b WHERE b.staff_id = s.id AND b.source = 'ics') AS times
  FROM staff s WHERE s.id = $1::uuid AND s.active AND agenda_url IS NOT NULL`;

const FORGET = "DELETE FROM busy_time WHERE staff_id = $1::uuid AND source = 'ics'";

const INSERT = `INSERT INTO busy_time (id, staff_id, starts_at, ends_at, source)
  SELECT gen_random_uuid(), $1::uuid, to_timestamp(s / 1000), to_timestamp(e / 1000), 'ics'
  FROM unnest($2::float8[], $3::float8[]) AS t(s, e)`;

/** Whether that person is expected elsewhere at the visit's hour, or away on its day. */
const cannot = (worker: string) => `(EXISTS (SELECT FROM busy_time b
      WHERE b.staff_id = ${worker}.staff_id AND b.source = 'ics'
        AND b.starts_at < ${worker}.ends_at AND b.ends_at > ${worker}.starts_at)
    OR EXISTS (SELECT FROM absence a WHERE a.staff_id = ${worker}.staff_id
        AND (${worker}.starts_at AT TIME ZONE c.zone)::date BETWEEN a.from_day AND a.to_day))`;

const VISITS = `SELECT v.id::text, v.case_id::text AS "caseId",
    ${cannot('w')} AS "isTaken",
    EXISTS (SELECT FROM visit_worker o WHERE o.visit_id = v.id AND ${cannot('o')}) AS "isContradicted",
    EXISTS (SELECT FROM card k WHERE k.case_id = v.case_id AND k.reason = 'agenda-clash'
      AND k.state <> 'closed') AS "isAsked"
  FROM visit_worker w JOIN visit v ON v.id = w.visit_id JOIN case_file c ON c.id = v.case_id
  WHERE w.staff_id = $1::uuid AND v.status = 'booked'
    AND w.starts_at > to_timestamp($2::float8 / 1000)
  ORDER BY w.starts_at, v.id`;

const TAKEN_AT = `SELECT DISTINCT s.first_name AS name
  FROM visit_worker w JOIN staff s ON s.id = w.staff_id
  JOIN visit v ON v.id = w.visit_id JOIN case_file c ON c.id = v.case_id
  WHERE w.visit_id = $1::uuid AND ${cannot('w')} ORDER BY 1`;

const UNPLANNED = `SELECT s.id::text FROM staff s WHERE s.active AND s.agenda_url IS NOT NULL
  AND NOT EXISTS (SELECT FROM diary d WHERE d.kind = 'read-agenda'
    AND d.state IN ('waiting', 'rung') AND d.payload ->> 'staffId' = s.id::text)
  ORDER BY s.id`;

/** The OutsideAgendas port inside the transaction of `sql`. */
export function createOutsideAgendas(sql: Sql): OutsideAgendas {
  const set = (staffId: StaffId, change: string, ...params: unknown[]) =>
    sql.query(`UPDATE staff SET ${change} WHERE id = $1::uuid`, [staffId, ...params]);
  return {
    of: async (staffId) => (await sql.query<OutsideAgenda>(OF, [staffId]))[0] ?? null,
    async follow(staffId, url) {
      await set(staffId, 'agenda_url = $2, agenda_read_at = NULL, agenda_problem = NULL', url);
    },
    async leave(staffId) {
      await sql.query(FORGET, [staffId]);
      await set(staffId, 'agenda_url = NULL, agenda_read_at = NULL, agenda_problem = NULL');
    },
    async hold(staffId) {
      const [row] = await sql.query<{ url: string; territory: string | null }>(
        `SELECT agenda_url AS url, territories[1] AS territory FROM staff
         WHERE id = $1::uuid AND active AND agenda_url IS NOT NULL FOR NO KEY UPDATE`,
        [staffId],
      );
      return row ?? null;
    },
    async replace(staffId, { times, at, problem }) {
      await sql.query(FORGET, [staffId]);
      const [starts, ends] = [
        times.map(({ startsAt }) => startsAt),
        times.map(({ endsAt }) => endsAt),
      ];
      await sql.query(INSERT, [staffId, starts, ends]);
      const read = 'agenda_read_at = to_timestamp($2::float8 / 1000), agenda_problem = $3';
      await set(staffId, read, at, problem);
    },
    async fail(staffId, problem) {
      await set(staffId, 'agenda_problem = $2', problem);
    },
    visitsOf: (staffId, from) => sql.query<MetVisit>(VISITS, [staffId, from]),
    async takenAt(visitId) {
      return (await sql.query<{ name: string }>(TAKEN_AT, [visitId])).map(({ name }) => name);
    },
    async unplanned() {
      return (await sql.query<{ id: StaffId }>(UNPLANNED, [])).map(({ id }) => id);
    },
  };
}
