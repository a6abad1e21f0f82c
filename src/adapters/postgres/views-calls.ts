import type {
  CallBackRow,
  CallsView,
  CallToMake,
  NightRow,
  OutcomeToNote,
  VoicemailRow,
  WaitingCaller,
} from '../../app/views/calls-view.js';
import { DISPOSITIONS } from '../../domain/ledger/dispositions.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const COUNTED = Object.entries(DISPOSITIONS)
  .filter(([, { counts }]) => counts)
  .map(([code]) => code);

/** On the clock of the household or, when nobody knows it, on that of Paris. */
const ABOUT = `c.reference, c.territory, coalesce(c.zone, 'Europe/Paris') AS zone`;

/** Calls that a person made to the household of a card, or to its number. */
const TRIES = `
LEFT JOIN LATERAL (
  SELECT count(*)::int AS tries, max(a.at) AS last_at FROM attempt_now a
  WHERE a.channel = 'human_call' AND a.direction = 'out'
    AND (a.case_id = k.case_id OR (k.case_id IS NULL AND a.e164 = k.e164))
    AND (a.code = ANY ($2) OR EXISTS (
      SELECT FROM phone_call p JOIN call_leg l ON l.call_id = p.id
      WHERE p.e164 = a.e164 AND p.attempt_id = a.id AND l.role = 'tenant'))
) t ON true`;

const TO_MAKE = `
SELECT k.id::text AS "cardId", k.reason, k.urgency, k.wish, c.stage, ${ABOUT},
  ${millis('k.opened_at')} AS "openedAt", c.deadline_on::text AS "deadlineOn",
  c.deadline_kind AS "deadlineKind", t.tries, ${millis('t.last_at')} AS "lastTryAt",
  CASE WHEN s.id IS NOT NULL
    THEN json_build_object('id', s.id, 'firstName', s.first_name) END AS owner
FROM card k
LEFT JOIN case_file c ON c.id = k.case_id
LEFT JOIN staff s ON s.id = k.owner_id
${TRIES}
WHERE k.state <> 'closed' AND k.reason IN ('call-due', 'callback')
  AND (c.id IS NULL OR c.territory = ANY ($1))
ORDER BY array_position(ARRAY['now', 'today', 'soon'], k.urgency), k.opened_at, k.id`;

/** Mine: in my hands, or in nobody's after a call that I took or made. */
const TO_NOTE = `
SELECT k.id::text AS "cardId", ${ABOUT}, ${millis('k.opened_at')} AS "openedAt",
  CASE WHEN p.id IS NOT NULL
    THEN json_build_object('at', ${millis('p.started_at')}, 'direction', p.direction,
      'progress', CASE WHEN l.id IS NULL OR l."end" = 'bridged' THEN 'completed'
        WHEN l."end" IN ('busy', 'no-answer', 'canceled') THEN l."end" ELSE 'failed' END,
      'answeredBy', CASE p.direction WHEN 'in' THEN 'human' ELSE l.answered_by END,
      'talked', ${millis('l.ended_at')} - ${millis('p.bridged_at')}) END AS call
FROM card k
LEFT JOIN case_file c ON c.id = k.case_id
LEFT JOIN LATERAL (
  SELECT id, started_at, bridged_at, direction, taken_by FROM phone_call
  WHERE taken_by IS NOT NULL AND started_at <= k.opened_at
    AND (case_id = k.case_id OR (k.case_id IS NULL AND e164 = k.e164))
  ORDER BY started_at DESC, id DESC LIMIT 1
) p ON true
LEFT JOIN call_leg l ON l.call_id = p.id AND l.role = 'tenant'
WHERE k.state <> 'closed' AND k.reason = 'call-outcome'
  AND (k.owner_id = $2::uuid OR (k.owner_id IS NULL AND p.taken_by = $2::uuid))
  AND (c.id IS NULL OR c.territory = ANY ($1))
ORDER BY k.opened_at, k.id`;

const WAITING = `
SELECT c.reference, p.territory, coalesce(c.zone, 'Europe/Paris') AS zone, p.urgent,
  ${millis('p.waiting_since')} AS since,
  EXISTS (SELECT FROM call_leg l
    WHERE l.call_id = p.id AND l.role = 'worker' AND l.state <> 'over') AS ringing
FROM phone_call p
LEFT JOIN case_file c ON c.id = p.case_id
WHERE p.state = 'waiting' AND (p.territory IS NULL OR p.territory = ANY ($1))
ORDER BY p.urgent DESC, p.waiting_since, p.id`;

const CALL_BACKS = `
SELECT c.reference, b.territory, coalesce(c.zone, 'Europe/Paris') AS zone, b.reason, b.state,
  b.tries, ${millis('b.since')} AS since, ${millis('b.due_at')} AS "dueAt"
FROM call_back b
LEFT JOIN case_file c ON c.id = b.case_id
WHERE b.ended_at IS NULL AND (b.territory IS NULL OR b.territory = ANY ($1))
ORDER BY b.since, b.id`;

/** An empty message is kept for no time at all: nobody need listen to it. */
const VOICEMAILS = `
SELECT v.id::text, c.reference, coalesce(p.territory, c.territory) AS territory,
  coalesce(c.zone, 'Europe/Paris') AS zone, v.seconds, v.state,
  ${millis('v.left_at')} AS "leftAt", ${millis('v.heard_at')} AS "heardAt",
  s.first_name AS "heardBy"
FROM voicemail v
JOIN phone_call p ON p.id = v.call_id
LEFT JOIN case_file c ON c.id = p.case_id
LEFT JOIN staff s ON s.id = v.heard_by
WHERE v.keep_until > v.left_at
  AND (coalesce(p.territory, c.territory) IS NULL OR coalesce(p.territory, c.territory) = ANY ($1))
ORDER BY v.left_at DESC, v.id DESC LIMIT $2`;

const NIGHTS = `
SELECT payload->>'day' AS day, ${millis('done_at')} AS "doneAt", coalesce(outcome, '') AS outcome
FROM diary WHERE kind = 'reconcile-calls' AND state = 'done'
ORDER BY done_at DESC, id DESC LIMIT $1`;

/** The page of the calls on PostgreSQL. */
export function createCallsView(sql: Sql): CallsView {
  return {
    toMake: ({ territories }) => sql.query<CallToMake>(TO_MAKE, [territories, COUNTED]),
    toNote: ({ territories, staffId }) => sql.query<OutcomeToNote>(TO_NOTE, [territories, staffId]),
    waiting: ({ territories }) => sql.query<WaitingCaller>(WAITING, [territories]),
    callBacks: ({ territories }) => sql.query<CallBackRow>(CALL_BACKS, [territories]),
    voicemails: ({ territories }, limit) =>
      sql.query<VoicemailRow>(VOICEMAILS, [territories, limit]),
    nights: (limit) => sql.query<NightRow>(NIGHTS, [limit]),
  };
}
