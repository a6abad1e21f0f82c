import type { CasePageRow, CaseView, NextEntry, TimelineItem } from '../../app/views/case-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const FILE = `
SELECT c.id, c.reference, c.territory, c.zone, c.stage, c.origin, c.status,
  c.close_reason AS "closeReason", c.civility, c.last_name AS "lastName",
  c.first_name AS "firstName", c.address, c.address_more AS "addressMore", c.postcode, c.commune,
  c.precision,
  c.language, c.referred_on::text AS "referredOn", c.hearing_on::text AS "hearingOn",
  c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind",
  ${millis('c.paused_until')} AS "pausedUntil", c.pause_reason AS "pauseReason",
  c.violence, c.two_workers_since IS NOT NULL AS "twoWorkers", coalesce(c.alerts, '{}') AS alerts,
  (SELECT coalesce(json_agg(json_build_object('civility', m.civility, 'lastName', m.last_name,
      'firstName', m.first_name) ORDER BY m.id), '[]')
    FROM case_member m WHERE m.case_id = c.id) AS members,
  (SELECT coalesce(json_agg(json_build_object('e164', n.e164, 'kind', n.kind,
      'standing', n.standing, 'discretion', n.discretion,
      'optedOutAt', ${millis('n.opted_out_at')}, 'blockedReason', n.blocked_reason,
      'frozenAt', ${millis('n.frozen_at')},
      'otherCases', (SELECT count(*) FROM case_phone o JOIN case_file f ON f.id = o.case_id
        WHERE o.e164 = n.e164 AND o.case_id <> c.id AND f.status <> 'closed')
      ) ORDER BY p.position), '[]')
    FROM case_phone p JOIN phone_number n USING (e164) WHERE p.case_id = c.id) AS phones
FROM case_file c WHERE c.reference = $1 AND c.territory = ANY($2)`;

/** The telephone call of the attempt `a`, with the message that was left. */
const CALL = `
(SELECT json_build_object('purpose', p.purpose, 'state', p.state, 'ending', p.ending,
    'takenBy', k.first_name, 'waited', p.waiting_since IS NOT NULL,
    'voicemail', (SELECT json_build_object('id', v.id, 'seconds', v.seconds, 'state', v.state,
        'heardAt', ${millis('v.heard_at')})
      FROM voicemail v WHERE v.call_id = p.id AND v.keep_until > v.left_at
      ORDER BY v.left_at DESC LIMIT 1))
  FROM phone_call p LEFT JOIN staff k ON k.id = p.taken_by
  -- By its number first, for which there is an index.
  WHERE p.e164 = a.e164 AND p.attempt_id = a.id LIMIT 1)`;

const TIMELINE = `
SELECT item FROM (
  SELECT a.at, 3 AS turn, a.id::text AS tie, json_build_object('kind', 'attempt',
    'at', ${millis('a.at')}, 'channel', a.channel, 'direction', a.direction,
    'purpose', a.purpose, 'author', coalesce(w.first_name, a.author), 'code', a.code,
    'e164', a.e164, 'reason', a.reason, 'until', ${millis('a.until')}, 'body', t.body,
    'events', coalesce((SELECT json_agg(json_build_object('kind', e.kind, 'code', e.code,
        'detail', e.detail, 'at', ${millis('e.at')}) ORDER BY e.id)
      FROM attempt_event e WHERE e.attempt_id = a.id), '[]'),
    'call', ${CALL}) AS item
  FROM attempt_now a
  LEFT JOIN message_text t ON t.attempt_id = a.id
  LEFT JOIN staff w ON 'staff:' || w.id = a.author
  -- What a shared number wrote belongs to no case for sure: it stands on each that holds it.
  WHERE a.case_id = $1 OR (a.case_id IS NULL AND a.e164 IN (
    SELECT p.e164 FROM case_phone p JOIN phone_number n USING (e164)
    WHERE p.case_id = $1 AND n.standing = 'shared'))
  UNION ALL
  SELECT e.at, 2, lpad(e.id::text, 20, '0'), json_build_object('kind', 'event',
    'at', ${millis('e.at')}, 'event', e.kind, 'actor', coalesce(w.first_name, e.actor),
    'detail', e.detail)
  FROM case_event e LEFT JOIN staff w ON 'staff:' || w.id = e.actor
  WHERE e.case_id = $1
  UNION ALL
  SELECT v.created_at, 4, v.id::text, json_build_object('kind', 'visit',
    'at', ${millis('v.created_at')}, 'startsAt', ${millis('v.starts_at')},
    'endsAt', ${millis('v.ends_at')}, 'status', v.status,
    'bookedBy', coalesce(w.first_name, v.booked_by),
    'workers', json_build_array(s1.first_name, s2.first_name))
  FROM visit v JOIN pair p ON p.id = v.pair_id
  JOIN staff s1 ON s1.id = p.first_id JOIN staff s2 ON s2.id = p.second_id
  LEFT JOIN staff w ON 'staff:' || w.id = v.booked_by
  WHERE v.case_id = $1 AND (v.announced OR v.status <> 'cancelled')
  UNION ALL
  SELECT k.opened_at, 5, k.id::text, json_build_object('kind', 'card',
    'at', ${millis('k.opened_at')}, 'reason', k.reason, 'urgency', k.urgency, 'state', k.state,
    'owner', o.first_name, 'takenAt', ${millis('k.taken_at')},
    'closedAt', ${millis('k.closed_at')}, 'closeReason', k.close_reason)
  FROM card k LEFT JOIN staff o ON o.id = k.owner_id
  WHERE k.case_id = $1
) lines ORDER BY at DESC, turn DESC, tie DESC`;

const NEXT = `
SELECT kind, ${millis('due_at')} AS "dueAt", payload, outcome
FROM diary
WHERE case_id = $1 AND state IN ('waiting', 'rung') AND kind <> 'show-card'
ORDER BY due_at, id`;

/** The case page on PostgreSQL. */
export function createCaseView(sql: Sql): CaseView {
  return {
    async file(reference, territories) {
      const rows = await sql.query<CasePageRow>(FILE, [reference, territories]);
      return rows[0] ?? null;
    },
    async timeline(id) {
      const rows = await sql.query<{ item: TimelineItem }>(TIMELINE, [id]);
      return rows.map((row) => row.item);
    },
    async next(id) {
      return sql.query<NextEntry>(NEXT, [id]);
    },
  };
}
