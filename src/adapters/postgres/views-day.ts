import type { DayTourRow, DayView, DayVisitRow } from '../../app/views/day-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const VISITS = `
SELECT v.id, v.case_id AS "caseId", c.reference, c.zone, ${millis('v.starts_at')} AS "startsAt",
  ${millis('v.ends_at')} AS "endsAt", v.status,
  v.announced, v.road_minutes AS "roadMinutes",
  json_build_array(s1.first_name, s2.first_name) AS workers,
  c.civility, c.first_name AS "firstName", c.last_name AS "lastName", c.address,
  c.address_more AS "addressMore", c.postcode, c.commune, c.language, c.stage,
  c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind", c.violence,
  c.two_workers_since IS NOT NULL AS "twoWorkers", coalesce(c.alerts, '{}') AS alerts,
  (SELECT coalesce(json_agg(json_build_object('e164', n.e164, 'kind', n.kind,
      'standing', n.standing, 'discretion', n.discretion,
      'optedOutAt', ${millis('n.opted_out_at')}, 'blockedReason', n.blocked_reason,
      'frozenAt', ${millis('n.frozen_at')}) ORDER BY p.position), '[]')
    FROM case_phone p JOIN phone_number n USING (e164) WHERE p.case_id = c.id) AS phones,
  (SELECT json_build_object('at', ${millis('a.at')}, 'channel', a.channel, 'code', a.code)
    FROM attempt_now a WHERE a.case_id = c.id AND a.id <> v.id
    ORDER BY a.at DESC, a.id DESC LIMIT 1) AS "lastTry",
  (SELECT coalesce(json_agg(k.reason ORDER BY k.opened_at), '[]') FROM card k
    WHERE k.case_id = c.id AND k.state <> 'closed') AS "openCards",
  ${millis('v.arrived_at')} AS "arrivedAt", ${millis('v.left_at')} AS "leftAt",
  ${millis('v.household_late_at')} AS "householdLateAt", v.team_late_minutes AS "teamLateMinutes",
  (SELECT e.detail FROM attempt_event e WHERE e.attempt_id = v.id AND e.kind = 'outcome'
    ORDER BY e.rank DESC, e.id LIMIT 1) AS outcome,
  c.lat, c.lon, c.precision
FROM visit v JOIN case_file c ON c.id = v.case_id JOIN pair p ON p.id = v.pair_id
JOIN staff s1 ON s1.id = p.first_id JOIN staff s2 ON s2.id = p.second_id
WHERE $1::uuid IN (p.first_id, p.second_id) AND v.status NOT IN ('cancelled', 'moved')
  -- Nobody knocks where that became wrong since the day was planned.
  AND NOT (v.status = 'planned' AND (c.violence OR c.status <> 'open'))
  AND v.starts_at >= to_timestamp($2::float8 / 1000) AND v.starts_at < to_timestamp($3::float8 / 1000)
ORDER BY v.starts_at, v.id`;

const TOURS = `
SELECT json_build_array(s1.first_name, s2.first_name) AS workers, ${millis('t.meal_at')} AS "mealAt",
  t.road_minutes AS "roadMinutes", t.problems, ${millis('t.planned_at')} AS "plannedAt"
FROM tour t JOIN pair p ON p.id = t.pair_id
JOIN staff s1 ON s1.id = p.first_id JOIN staff s2 ON s2.id = p.second_id
WHERE $1::uuid IN (p.first_id, p.second_id) AND t.day = $2::date ORDER BY p.id`;

/** The sheet of a day on PostgreSQL. */
export function createDayView(sql: Sql): DayView {
  return {
    visits: (staffId, { from, to }) => sql.query<DayVisitRow>(VISITS, [staffId, from, to]),
    tours: (staffId, day) => sql.query<DayTourRow>(TOURS, [staffId, day]),
  };
}
