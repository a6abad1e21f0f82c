import { usualLine } from '../../app/ports/hotline.js';
import type { DeskRow, DeskView, TeamMate, WaitingForSlack } from '../../app/views/desk-view.js';
import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import { ackDueAt } from '../../domain/escalation/urgency.js';
import type { OpeningHours } from '../../domain/hotline/opening-hours.js';
import type { Instant } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { TEXTING, VISIT_AT } from './card-row.js';
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
  c.pause_reason AS "pauseReason", ${TEXTING}, ${VISIT_AT} AS "visitAt", f.deadline_on::text AS "deadlineOn",
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

/** Of a number that belongs to no territory. */
const ELSEWHERE = { zone: 'Europe/Paris', holidays: 'FR' } as const;

type Row = Omit<DeskRow, 'dueAt'> & { readonly freeSince: Instant };

/** The desk's cards on PostgreSQL; their timers run in the hours of each territory's line. */
export function createDeskView(sql: Sql, calendar: Calendar): DeskView {
  const cards = async (text: string, params: unknown[]): Promise<DeskRow[]> => {
    const rows = await sql.query<Row>(text, params);
    const settings = await linesOf(sql, rows);
    return rows.map(({ freeSince, ...row }) => {
      if (row.state !== 'open') return { ...row, dueAt: null };
      const place = territoryOf(row.territory ?? '') ?? ELSEWHERE;
      const opening = settings.get(row.territory ?? '') ?? usualLine(row.territory ?? '');
      const hours = { opening, where: { place, calendar } };
      return { ...row, dueAt: ackDueAt(row.urgency, freeSince, hours) };
    });
  };
  return {
    openCards: (territories) => cards(OPEN, [territories]),
    async card(id, territories) {
      const [row] = await cards(ONE, [territories, id]);
      return row ?? null;
    },
    ofCase: (id) => cards(OF_CASE, [id]),
    team: (territory) => sql.query<TeamMate>(TEAM, [territory]),
    async waitingForSlack(before) {
      const [row] = await sql.query<WaitingForSlack>(WAITING, [before, SLACK_AWAY]);
      return row ?? null;
    },
  };
}

/** As set by their territories. */
async function linesOf(sql: Sql, rows: readonly Row[]): Promise<Map<string, OpeningHours>> {
  const codes = [...new Set(rows.flatMap(({ territory }) => territory ?? []))];
  if (codes.length === 0) return new Map();
  const set = await sql.query<OpeningHours & { territory: string }>(
    'SELECT territory, hours, exceptions FROM line_setting WHERE territory = ANY ($1)',
    [codes],
  );
  return new Map(set.map((line) => [line.territory, line]));
}
