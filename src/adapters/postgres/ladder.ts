import type { AskedPerson, Ladder } from '../../app/ports/ladder.js';
import type { Instant } from '../../domain/ids.js';
import { may, ROLES } from '../../domain/roles.js';
import type { Sql } from './sql.js';

const TAKERS = ROLES.filter((role) => may(role, 'take-card'));

/** A household is taken care of by the operator it was given to. */
const PEOPLE = `
SELECT s.id::text, s.first_name AS "firstName", s.slack_user_id AS "slackUserId", s.role,
  s.line_hours AS hours,
  (SELECT count(*)::int FROM card k WHERE k.owner_id = s.id AND k.state = 'taken') AS held,
  (SELECT (extract(epoch FROM max(a.at)) * 1000)::float8 FROM card_ask a
   WHERE a.staff_id = s.id) AS "lastAskedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('from', a.from_day::text, 'to', a.to_day::text)
    ORDER BY a.from_day) FROM absence a WHERE a.staff_id = s.id), '[]') AS absences
FROM staff s
WHERE s.active AND s.role = ANY ($1::text[]) AND $2::text = ANY (s.territories)
  AND (s.operator IS NULL OR s.operator IS NOT DISTINCT FROM coalesce(
    (SELECT operator FROM case_file WHERE id = $3::uuid), s.operator))
ORDER BY s.first_name, s.id`;

/**
 * Of the owner, since they took the card: what the timeline, the ledger and the calls tell of its
 * household, or of its number.
 */
const LAST_ACT = `
SELECT (extract(epoch FROM greatest(k.taken_at,
  (SELECT max(e.at) FROM case_event e
   WHERE e.case_id = k.case_id AND e.actor = 'staff:' || k.owner_id::text),
  (SELECT max(a.at) FROM attempt a
   WHERE a.author = 'staff:' || k.owner_id::text
     AND (a.case_id = k.case_id OR (k.case_id IS NULL AND a.e164 = k.e164))),
  (SELECT max(n.at) FROM attempt_event n JOIN attempt a ON a.id = n.attempt_id
   WHERE n.actor = 'staff:' || k.owner_id::text
     AND (a.case_id = k.case_id OR (k.case_id IS NULL AND a.e164 = k.e164))),
  (SELECT max(greatest(p.bridged_at, p.started_at)) FROM phone_call p
   WHERE p.taken_by = k.owner_id
     AND (p.case_id = k.case_id OR (k.case_id IS NULL AND p.e164 = k.e164))),
  (SELECT max(d.created_at) FROM diary d
   WHERE d.case_id = k.case_id AND d.kind = 'send-text'
     AND d.payload->>'author' = 'staff:' || k.owner_id::text)
)) * 1000)::float8 AS at
FROM card k WHERE k.id = $1::uuid`;

/** The Ladder port inside the transaction of `sql`. */
export function createLadder(sql: Sql): Ladder {
  return {
    async people({ territory, caseId }) {
      return sql.query<AskedPerson>(PEOPLE, [TAKERS, territory, caseId]);
    },
    async ask({ id, reopened }, { rung, people, at }) {
      await sql.query(
        `INSERT INTO card_ask (card_id, staff_id, rung, reopened, at)
         SELECT $1::uuid, person::uuid, $3, $4::int, to_timestamp($5::float8 / 1000)
         FROM unnest($2::text[]) AS person`,
        [id, people, rung, reopened, at],
      );
    },
    async lastActOn(card) {
      const [row] = await sql.query<{ at: Instant | null }>(LAST_ACT, [card.id]);
      return row?.at ?? card.takenAt ?? card.openedAt;
    },
  };
}
