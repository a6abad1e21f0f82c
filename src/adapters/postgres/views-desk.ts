import type { DeskRow, DeskView, TeamMate, WaitingForSlack } from '../../app/views/desk-view.js';
import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import { TEXTING } from './card-row.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const CARDS = `
SELECT c.id::text AS "cardId", c.case_id::text AS "caseId", f.reference,
  coalesce(f.territory, c.territory) AS territory, coalesce(f.zone, 'Europe/Paris') AS zone, f.stage,
  c.reason, c.urgency, c.wish, c.state, s.first_name AS owner, c.owner_id::text AS "ownerId",
  ${millis('c.opened_at')} AS "openedAt",
  ${millis('coalesce(c.free_since, c.opened_at)')} AS "freeSince",
  ${millis('c.taken_at')} AS "takenAt", ${millis('c.closed_at')} AS "closedAt",
  c.close_reason AS "closeReason", ${millis('c.paused_until')} AS "pausedUntil",
  c.pause_reason AS "pauseReason", ${TEXTING}, f.deadline_on::text AS "deadlineOn",
  f.deadline_kind AS "deadlineKind", c.version
FROM card c
LEFT JOIN case_file f ON f.id = c.case_id
LEFT JOIN staff s ON s.id = c.owner_id`;

const OF_TERRITORIES = `(coalesce(f.territory, c.territory) IS NULL
  OR coalesce(f.territory, c.territory) = ANY ($1))`;
const OPEN = `${CARDS} WHERE c.state <> 'closed' AND ${OF_TERRITORIES}
ORDER BY array_position(ARRAY['now', 'today', 'soon'], c.urgency), c.opened_at, c.id`;
const ONE = `${CARDS} WHERE ${OF_TERRITORIES} AND c.id = $2::uuid`;
const OF_CASE = `${CARDS} WHERE c.state <> 'closed' AND c.case_id = $1::uuid
ORDER BY c.opened_at, c.id`;

const TEAM = `SELECT id::text, first_name AS "firstName", role FROM staff
WHERE active AND $1::text = ANY (territories) ORDER BY first_name, id`;

const WAITING = `
SELECT count(*)::int AS count, ${millis('min(created_at)')} AS since FROM diary
WHERE kind IN ('show-card', 'card-unanswered', 'tell-desk') AND state IN ('waiting', 'rung')
  AND outcome = $2 AND done_at IS NULL
HAVING min(created_at) < to_timestamp($1::float8 / 1000)`;

/** The desk's cards on PostgreSQL. */
export function createDeskView(sql: Sql): DeskView {
  return {
    openCards: (territories) => sql.query<DeskRow>(OPEN, [territories]),
    async card(id, territories) {
      const [row] = await sql.query<DeskRow>(ONE, [territories, id]);
      return row ?? null;
    },
    ofCase: (id) => sql.query<DeskRow>(OF_CASE, [id]),
    team: (territory) => sql.query<TeamMate>(TEAM, [territory]),
    async waitingForSlack(before) {
      const [row] = await sql.query<WaitingForSlack>(WAITING, [before, SLACK_AWAY]);
      return row ?? null;
    },
  };
}
