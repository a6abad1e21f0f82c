import type { DeskRow, DeskView } from '../../app/views/desk-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const OPEN_CARDS = `
SELECT k.id::text AS "cardId", c.reference, coalesce(c.territory, k.territory) AS territory,
  coalesce(c.zone, 'Europe/Paris') AS zone, c.stage, k.reason, k.urgency, k.wish, k.state, s.first_name AS owner,
  ${millis('k.opened_at')} AS "openedAt", ${millis('k.taken_at')} AS "takenAt",
  c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind",
  ${millis('k.paused_until')} AS "pausedUntil", k.pause_reason AS "pauseReason"
FROM card k
LEFT JOIN case_file c ON c.id = k.case_id
LEFT JOIN staff s ON s.id = k.owner_id
WHERE k.state <> 'closed'
  AND (coalesce(c.territory, k.territory) IS NULL OR coalesce(c.territory, k.territory) = ANY($1))
ORDER BY array_position(ARRAY['now', 'today', 'soon'], k.urgency), k.opened_at, k.id`;

/** The desk's open cards on PostgreSQL. */
export function createDeskView(sql: Sql): DeskView {
  return {
    async openCards(territories) {
      return sql.query<DeskRow>(OPEN_CARDS, [territories]);
    },
  };
}
