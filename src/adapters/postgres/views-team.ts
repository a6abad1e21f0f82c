import type { Colleague, TeamView } from '../../app/views/team-view.js';
import { LINE_ROLES } from '../../domain/hotline/ring-order.js';
import type { Sql } from './sql.js';

const COLLEAGUES = `
SELECT s.first_name AS "firstName", s.territories, s.line_hours AS hours,
  coalesce((SELECT json_agg(json_build_object('from', a.from_day::text, 'to', a.to_day::text)
    ORDER BY a.from_day) FROM absence a WHERE a.staff_id = s.id), '[]') AS absences,
  (SELECT count(*)::int FROM card k WHERE k.owner_id = s.id AND k.state = 'taken') AS held
FROM staff s
WHERE s.active AND s.role = ANY ($1) AND s.territories && $2::text[]
  AND ($3::text IS NULL OR s.operator IS NULL OR s.operator = $3)
ORDER BY s.first_name, s.id`;

/** Who works beside the reader, on PostgreSQL. */
export function createTeamView(sql: Sql): TeamView {
  return {
    colleagues: ({ territories, operator }) =>
      sql.query<Colleague>(COLLEAGUES, [[...LINE_ROLES], territories, operator]),
  };
}
