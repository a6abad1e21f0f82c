import type { RotaMember, RotaView } from '../../app/views/rota-view.js';
import type { OnCallSpan } from '../../domain/hotline/on-call.js';
import { LINE_ROLES } from '../../domain/hotline/ring-order.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const SPANS = `
SELECT o.id::text, o.territory, o.staff_id::text AS "staffId", s.first_name AS "firstName", o.rank,
  ${millis('o.from_at')} AS "from", ${millis('o.to_at')} AS "to"
FROM on_call o JOIN staff s ON s.id = o.staff_id AND s.active
WHERE o.territory = ANY ($1) AND o.from_at < to_timestamp($3::float8 / 1000)
  AND o.to_at > to_timestamp($2::float8 / 1000)
ORDER BY o.from_at, o.rank, o.id`;

const PEOPLE = `
SELECT s.id::text, s.first_name AS "firstName", s.full_name AS "fullName", s.territories,
  coalesce((SELECT jsonb_agg(jsonb_build_object(
      'from', a.from_day::text, 'to', a.to_day::text, 'reason', a.reason)
    ORDER BY a.from_day, a.to_day)
    FROM absence a WHERE a.staff_id = s.id AND a.to_day >= $3::date), '[]') AS absences
FROM staff s
WHERE s.active AND s.role = ANY ($1::text[]) AND s.territories && $2::text[]
ORDER BY s.full_name, s.id`;

/** The rota and the absences on PostgreSQL. */
export function createRotaView(sql: Sql): RotaView {
  return {
    spans: (territories, { from, to }) => sql.query<OnCallSpan>(SPANS, [territories, from, to]),
    people: (territories, today) => sql.query<RotaMember>(PEOPLE, [LINE_ROLES, territories, today]),
  };
}
