import type { CapacityView, TerritoryWeek } from '../../app/views/capacity-view.js';
import type { Sql } from './sql.js';

const WEEKS = `SELECT territory, week::text, due, pair_days AS "pairDays", missing,
    (counted_at AT TIME ZONE 'Europe/Paris')::date::text AS "countedOn"
  FROM capacity_week WHERE territory = ANY ($1) ORDER BY territory, week`;

export function createCapacityView(sql: Sql): CapacityView {
  return { weeks: (territories) => sql.query<TerritoryWeek>(WEEKS, [territories]) };
}
