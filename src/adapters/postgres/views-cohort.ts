import type { CohortFilter, CohortView } from '../../app/views/cohort-view.js';
import { RIGHT_PARTY } from '../../domain/ledger/dispositions.js';
import { CONTACT_DAYS, type CohortGroup } from '../../domain/statistics/cohort-report.js';
import type { TryGroup } from '../../domain/statistics/tries.js';
import type { Sql } from './sql.js';

const COHORT = `
  SELECT id, territory, zone, stage, close_reason, referred_on,
         date_trunc('week', referred_on)::date AS week
  FROM case_file
  WHERE territory = ANY($1)
    AND ($2::text IS NULL OR stage = $2)
    AND ($3::date IS NULL OR referred_on >= $3::date)
    AND ($4::date IS NULL OR referred_on < $4::date + 7)
    AND referred_on <= $5::date`;

/**
 * What stands on each try of the cohort, as the view attempt_now says it for one try; read
 * here for all of them in one pass, which on a large base is many times faster.
 */
const STANDING = `
  SELECT a.case_id, a.channel, a.direction, a.reason, a.at, coalesce(e.code, a.code) AS code
  FROM attempt a
  JOIN cohort c ON c.id = a.case_id
  LEFT JOIN (
    SELECT DISTINCT ON (attempt_id) attempt_id, code FROM attempt_event
    WHERE attempt_id IN (SELECT t.id FROM attempt t JOIN cohort o ON o.id = t.case_id)
    ORDER BY attempt_id, rank DESC, id
  ) e ON e.attempt_id = a.id`;

/** Days are counted in the household's zone, where its own calendar runs. */
const HOUSEHOLDS = `
WITH cohort AS (${COHORT}),
standing AS (${STANDING}),
said AS (
  SELECT a.case_id,
    array_agg(DISTINCT a.code ORDER BY a.code) FILTER (WHERE a.direction = 'out') AS codes_out,
    array_agg(DISTINCT a.code ORDER BY a.code) FILTER (WHERE a.direction = 'in') AS codes_in,
    min(a.at) FILTER (WHERE a.code = ANY($7)) AS first_contact
  FROM standing a GROUP BY a.case_id
),
met AS (
  SELECT case_id, min(starts_at) AS first_visit FROM visit
  WHERE status = 'honoured' GROUP BY case_id
),
numbers AS (
  SELECT p.case_id,
    bool_or(n.standing IN ('verified', 'shared')) AS verified,
    bool_or(n.standing NOT IN ('wrong', 'recycled', 'compromised') AND n.blocked_reason IS NULL) AS usable
  FROM case_phone p JOIN phone_number n USING (e164) JOIN cohort c ON c.id = p.case_id
  GROUP BY p.case_id
),
pending AS (
  SELECT DISTINCT case_id FROM diary
  WHERE kind = 'cadence-step' AND state IN ('waiting', 'rung')
),
facts AS (
  SELECT c.territory, c.stage, c.week::text AS week, c.close_reason AS "closeReason",
    coalesce(s.codes_out, '{}') AS "codesOut", coalesce(s.codes_in, '{}') AS "codesIn",
    m.case_id IS NOT NULL AS met,
    coalesce(n.verified, false) AS "verifiedNumber", coalesce(n.usable, false) AS "usableNumber",
    d.case_id IS NOT NULL AS "cadencePending",
    c.referred_on <= $5::date - $6::int AS mature,
    coalesce((least(s.first_contact, m.first_visit) AT TIME ZONE c.zone)::date
      <= c.referred_on + $6::int, false) AS early
  FROM cohort c
  LEFT JOIN said s ON s.case_id = c.id
  LEFT JOIN met m ON m.case_id = c.id
  LEFT JOIN numbers n ON n.case_id = c.id
  LEFT JOIN pending d ON d.case_id = c.id
)
SELECT *, count(*)::int AS households FROM facts
GROUP BY territory, stage, week, "closeReason", "codesOut", "codesIn", met,
  "verifiedNumber", "usableNumber", "cadencePending", mature, early`;

const TRIES = `
WITH cohort AS (${COHORT}),
standing AS (${STANDING})
SELECT a.channel, a.direction, a.code, a.reason, count(*)::int AS tries
FROM standing a
GROUP BY a.channel, a.direction, a.code, a.reason`;

const WEEKS = `
SELECT DISTINCT date_trunc('week', referred_on)::date::text AS week
FROM case_file WHERE territory = ANY($1) ORDER BY week DESC`;

/** The supervisor's figures on PostgreSQL. */
export function createCohortView(sql: Sql): CohortView {
  return {
    async households(filter) {
      const params = [...span(filter), CONTACT_DAYS, RIGHT_PARTY];
      return sql.query<CohortGroup>(HOUSEHOLDS, params);
    },
    async tries(filter) {
      return sql.query<TryGroup>(TRIES, span(filter));
    },
    async weeks(territories) {
      const rows = await sql.query<{ week: string }>(WEEKS, [territories]);
      return rows.map((row) => row.week);
    },
  };
}

function span(filter: CohortFilter): unknown[] {
  return [filter.territories, filter.stage, filter.fromWeek, filter.toWeek, filter.cutOff];
}
