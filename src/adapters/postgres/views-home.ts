import type { HeldCard, HomeView, HomeVisit } from '../../app/views/home-view.js';
import type { Urgency } from '../../domain/escalation/card.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const BY_URGENCY = `array_position(ARRAY['now', 'today', 'soon'], k.urgency), k.opened_at, k.id`;

/** Acts of a person are known by their author in the ledger and in the case's events. */
const HELD = `
SELECT k.id::text AS "cardId", c.reference, c.territory,
  coalesce(c.zone, 'Europe/Paris') AS zone, k.reason, k.urgency,
  ${millis(`greatest(k.taken_at,
    (SELECT max(e.at) FROM case_event e WHERE e.case_id = k.case_id AND e.actor = me.actor),
    (SELECT max(a.at) FROM attempt a WHERE a.author = me.actor
      AND (a.case_id = k.case_id OR (k.case_id IS NULL AND a.e164 = k.e164))),
    (SELECT max(v.at) FROM attempt_event v JOIN attempt a ON a.id = v.attempt_id
      WHERE a.case_id = k.case_id AND v.actor = me.actor))`)} AS "lastActAt",
  t.tries, ${millis('t.last_at')} AS "lastTryAt", ${millis('k.paused_until')} AS "pausedUntil",
  c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind"
FROM card k
CROSS JOIN (SELECT 'staff:' || $1::text AS actor) me
LEFT JOIN case_file c ON c.id = k.case_id
LEFT JOIN LATERAL (
  SELECT count(*)::int AS tries, max(a.at) AS last_at FROM attempt a
  WHERE a.channel = 'human_call' AND a.direction = 'out' AND a.code > '05'
    AND (a.case_id = k.case_id OR (k.case_id IS NULL AND a.e164 = k.e164))
) t ON true
WHERE k.state = 'taken' AND k.owner_id = $1::uuid
ORDER BY ${BY_URGENCY}`;

const visits = (which: string) => `
SELECT c.reference, c.zone, ${millis('v.starts_at')} AS "startsAt",
  ${millis('v.ends_at')} AS "endsAt", v.status
FROM visit v JOIN case_file c ON c.id = v.case_id JOIN pair p ON p.id = v.pair_id
CROSS JOIN (SELECT to_timestamp($2::float8 / 1000) AS now) clock
WHERE (p.first_id = $1::uuid OR p.second_id = $1::uuid) AND ${which}
ORDER BY v.starts_at, v.id`;

const TODAY = visits(`v.status NOT IN ('cancelled', 'moved')
  AND (v.starts_at AT TIME ZONE c.zone)::date = (clock.now AT TIME ZONE c.zone)::date`);
const WITHOUT_OUTCOME = visits(`v.status = 'booked' AND v.ends_at < clock.now`);

/** Row-level security keeps to the reader's territories; cards of no known case are everyone's. */
const FREE = `
SELECT k.urgency, count(*)::int AS cards FROM card k WHERE k.state = 'open' GROUP BY k.urgency`;

/** A person's own work on PostgreSQL. */
export function createHomeView(sql: Sql): HomeView {
  return {
    held: (staffId) => sql.query<HeldCard>(HELD, [staffId]),
    visitsToday: (staffId, now) => sql.query<HomeVisit>(TODAY, [staffId, now]),
    visitsWithoutOutcome: (staffId, now) => sql.query<HomeVisit>(WITHOUT_OUTCOME, [staffId, now]),
    async free() {
      const rows = await sql.query<{ urgency: Urgency; cards: number }>(FREE, []);
      const of = (urgency: Urgency) => rows.find((row) => row.urgency === urgency)?.cards ?? 0;
      return { now: of('now'), today: of('today'), soon: of('soon') };
    },
  };
}
