import type { LineFilter, LineView } from '../../app/views/line-view.js';
import type { CallBackGroup, CallGroup } from '../../domain/statistics/line-report.js';
import { TERRITORIES } from '../../domain/territories.js';
import type { Sql } from './sql.js';

/** Days are counted where the household lives; of nobody knows where, in Paris. */
const ZONES = `
WITH place AS (SELECT * FROM unnest($5::text[], $6::text[]) AS place(territory, zone))`;

const dayOf = (column: string) =>
  `(${column} AT TIME ZONE coalesce(place.zone, 'Europe/Paris'))::date`;

/** Of the reader's territories, and those of none, within the weeks chosen. */
const within = (alias: string, column: string) => `
  (${alias}.territory IS NULL OR ${alias}.territory = ANY ($1))
  AND ($2::date IS NULL OR ${dayOf(column)} >= $2::date)
  AND ($3::date IS NULL OR ${dayOf(column)} < $3::date + 7)
  AND ${dayOf(column)} <= $4::date`;

/** Who left the queue otherwise than by hanging up: see src/app/hotline/while-waiting.ts. */
const CHOSE = `('a-rappeler', 'message', 'message-laisse', 'message-vide', 'ligne-en-panne')`;

const CALLS = `${ZONES},
fate AS (
  SELECT p.territory, p.waiting_since IS NOT NULL AS offered,
    p.bridged_at IS NOT NULL AS answered,
    extract(epoch FROM p.bridged_at - p.waiting_since) * 1000 AS answered_after,
    p.bridged_at IS NULL AND coalesce(p.ending, '') NOT IN ${CHOSE} AS hung_up,
    extract(epoch FROM p.ended_at - p.waiting_since) * 1000 AS left_after
  FROM phone_call p LEFT JOIN place ON place.territory = p.territory
  WHERE p.direction = 'in' AND (p.state = 'over' OR p.bridged_at IS NOT NULL)
    AND ${within('p', 'p.started_at')}
)
SELECT territory, count(*)::int AS received,
  (count(*) FILTER (WHERE offered))::int AS offered,
  (count(*) FILTER (WHERE offered AND answered))::int AS answered,
  (count(*) FILTER (WHERE offered AND answered_after <= $8))::int AS "answeredQuickly",
  (count(*) FILTER (WHERE offered AND hung_up AND left_after >= $7))::int AS abandoned,
  (count(*) FILTER (WHERE offered AND hung_up AND left_after < $7))::int AS "hungUpShort"
FROM fate GROUP BY territory ORDER BY territory`;

const CALL_BACKS = `${ZONES}
SELECT b.territory, ${dayOf('b.since')}::text AS "askedOn",
  CASE WHEN b.state = 'reached' THEN ${dayOf('b.ended_at')}::text END AS "reachedOn",
  count(*)::int AS "callBacks"
FROM call_back b LEFT JOIN place ON place.territory = b.territory
WHERE ${within('b', 'b.since')}
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

const PLACES = [TERRITORIES.map(({ code }) => code), TERRITORIES.map(({ zone }) => zone)];

/** The figures of the telephone line on PostgreSQL. */
export function createLineView(sql: Sql): LineView {
  return {
    calls: (filter) =>
      sql.query<CallGroup>(CALLS, [...span(filter), filter.shortWait, filter.quickAnswer]),
    callBacks: (filter) => sql.query<CallBackGroup>(CALL_BACKS, span(filter)),
  };
}

function span({ territories, fromWeek, toWeek, cutOff }: LineFilter): unknown[] {
  return [territories, fromWeek, toWeek, cutOff, ...PLACES];
}
