import type { CaseGlance, GlanceView } from '../../app/views/glance-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const GLANCE = `
SELECT c.id::text, c.reference, c.territory, c.zone, c.stage, c.status,
  c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind",
  ${millis('c.paused_until')} AS "pausedUntil",
  (SELECT coalesce(json_agg(json_build_object('channel', t.channel, 'direction', t.direction,
      'code', t.code, 'at', ${millis('t.at')}) ORDER BY t.at DESC), '[]')
    FROM (SELECT DISTINCT ON (a.channel, a.direction) a.channel, a.direction, a.code, a.at
      FROM attempt_now a WHERE a.case_id = c.id AND a.code > '01'
      ORDER BY a.channel, a.direction, a.at DESC, a.id DESC) t) AS "lastTries",
  (SELECT json_build_object('kind', d.kind, 'dueAt', ${millis('d.due_at')})
    FROM diary d WHERE d.case_id = c.id AND d.state IN ('waiting', 'rung')
      AND d.kind NOT IN ('show-card', 'card-unanswered', 'card-silent', 'ring-card', 'tell-desk')
    ORDER BY d.due_at, d.id LIMIT 1) AS next,
  (SELECT ${millis('min(v.starts_at)')} FROM visit v
    WHERE v.case_id = c.id AND v.status = 'booked') AS "visitAt",
  (SELECT coalesce(json_agg(json_build_object('reason', k.reason, 'urgency', k.urgency,
      'state', k.state, 'owner', s.first_name)
      ORDER BY array_position(ARRAY['now', 'today', 'soon'], k.urgency), k.opened_at), '[]')
    FROM card k LEFT JOIN staff s ON s.id = k.owner_id
    WHERE k.case_id = c.id AND k.state <> 'closed') AS cards
FROM case_file c WHERE c.reference = $1`;

/** A case at a glance on PostgreSQL; row-level security decides whose. */
export function createGlanceView(sql: Sql): GlanceView {
  return {
    async glance(reference) {
      const rows = await sql.query<CaseGlance>(GLANCE, [reference]);
      return rows[0] ?? null;
    },
  };
}
