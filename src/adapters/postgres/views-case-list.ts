import type { CaseListRow, CaseListView } from '../../app/views/case-list-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

/** The page is cut before anything is joined, so that a list costs the same in a large base. */
const CASES = `
WITH found AS (
  SELECT c.*, count(*) OVER ()::int AS found,
    (SELECT max(at) FROM attempt WHERE case_id = c.id) AS moved_at
  FROM case_file c
  WHERE c.territory = ANY($1)
    AND ($2::text IS NULL OR strpos(upper(c.reference), upper($2)) > 0)
    AND ($3::text IS NULL OR c.stage = $3)
    AND ($4::text IS NULL OR c.status = $4)
  ORDER BY moved_at DESC NULLS LAST, c.reference
  OFFSET $5 LIMIT $6
)
SELECT f.found, f.reference, f.territory, f.zone, f.stage, f.status,
  f.close_reason AS "closeReason", ${millis('f.paused_until')} AS "pausedUntil",
  (SELECT json_build_object('at', ${millis('a.at')}, 'channel', a.channel,
      'direction', a.direction, 'code', a.code)
    FROM attempt_now a WHERE a.case_id = f.id ORDER BY a.at DESC, a.id DESC LIMIT 1) AS "lastTry",
  (SELECT json_build_object('dueAt', ${millis('d.due_at')}, 'kind', d.kind)
    FROM diary d WHERE d.case_id = f.id AND d.state = 'waiting' AND d.kind <> 'show-card'
    ORDER BY d.due_at LIMIT 1) AS next,
  (SELECT ${millis('v.starts_at')} FROM visit v
    WHERE v.case_id = f.id AND v.status = 'booked') AS "visitAt",
  (SELECT count(*)::int FROM card k WHERE k.case_id = f.id AND k.state <> 'closed') AS "openCards"
FROM found f
ORDER BY f.moved_at DESC NULLS LAST, f.reference`;

/** The list of files on PostgreSQL. */
export function createCaseListView(sql: Sql): CaseListView {
  return {
    async cases(filter) {
      const rows = await sql.query<CaseListRow & { found: number }>(CASES, [
        filter.territories,
        filter.reference,
        filter.stage,
        filter.status,
        filter.skip,
        filter.limit,
      ]);
      return { rows, found: rows[0]?.found ?? 0 };
    },
  };
}
