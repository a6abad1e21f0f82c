import type { DigestCard, Digests, DigestVisit } from '../../app/ports/digests.js';
import { type DigestHours, USUAL_DIGEST_HOURS } from '../../domain/escalation/digest-hours.js';
import { LINE_ROLES } from '../../domain/hotline/ring-order.js';
import { withEyesOf } from './member-sql.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';
import { createTeamView } from './views-team.js';

const CARDS = `
SELECT c.reference, k.reason, k.urgency, k.state, s.first_name AS owner,
  ${millis('k.opened_at')} AS "openedAt"
FROM card k
LEFT JOIN case_file c ON c.id = k.case_id
LEFT JOIN staff s ON s.id = k.owner_id
WHERE k.state <> 'closed'
ORDER BY array_position(ARRAY['now', 'today', 'soon'], k.urgency), k.opened_at, k.id`;

const VISITS = `
SELECT c.reference, ${millis('v.starts_at')} AS "startsAt", ${millis('v.ends_at')} AS "endsAt",
  v.status, ARRAY[a.first_name, b.first_name] AS workers
FROM visit v JOIN case_file c ON c.id = v.case_id
JOIN pair p ON p.id = v.pair_id
JOIN staff a ON a.id = p.first_id JOIN staff b ON b.id = p.second_id
WHERE v.status NOT IN ('cancelled', 'moved')
  AND (v.starts_at AT TIME ZONE c.zone)::date = $1::date
ORDER BY v.starts_at, v.id`;

/** The Digests port inside the transaction of `sql`. */
export function createDigests(sql: Sql): Digests {
  return {
    async territories() {
      const rows = await sql.query<{ code: string }>(
        `SELECT DISTINCT unnest(territories) AS code FROM staff
         WHERE active AND role = ANY ($1) ORDER BY code`,
        [[...LINE_ROLES]],
      );
      return rows.map(({ code }) => code);
    },
    async hours(territory) {
      const [row] = await sql.query<DigestHours>(
        `SELECT digest_morning AS morning, digest_evening AS evening
         FROM desk_setting WHERE territory = $1`,
        [territory],
      );
      return row ?? USUAL_DIGEST_HOURS;
    },
    async claim(key) {
      const [row] = await sql.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
        [key],
      );
      return row?.mine === true;
    },
    facts: (territory, day) =>
      withEyesOf(sql, { territories: [territory], operator: null }, async () => {
        const [file] = await sql.query<{ id: string }>(
          `SELECT id::text FROM case_file WHERE status <> 'closed' LIMIT 1`,
          [],
        );
        if (!file) return null;
        const about = { territories: [territory], operator: null };
        return {
          cards: await sql.query<DigestCard>(CARDS, []),
          visits: await sql.query<DigestVisit>(VISITS, [day]),
          colleagues: await createTeamView(sql).colleagues(about),
        };
      }),
  };
}
