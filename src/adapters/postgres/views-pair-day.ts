import type { PairDayRow, PairDayView } from '../../app/views/pair-day-view.js';
import type { IsoDate } from '../../domain/ids.js';
import type { Sql } from './sql.js';

const WEEKS = `SELECT DISTINCT date_trunc('week', d.day)::date::text AS week
  FROM pair_day d JOIN pair p ON p.id = d.pair_id
  WHERE p.territory = ANY ($1) ORDER BY week DESC LIMIT 60`;

const DAYS = `SELECT d.pair_id::text AS "pairId", d.day::text, d.visits, d.met,
    d.road_minutes AS "roadMinutes", d.line_visits AS "lineVisits", d.line_met AS "lineMet",
    d.line_road_minutes AS "lineRoadMinutes", p.territory,
    json_build_array(s1.first_name, s2.first_name) AS workers
  FROM pair_day d JOIN pair p ON p.id = d.pair_id
  JOIN staff s1 ON s1.id = p.first_id JOIN staff s2 ON s2.id = p.second_id
  WHERE p.territory = ANY ($1) AND d.day >= $2::date AND d.day < $2::date + 7
  ORDER BY d.day, p.territory, s1.first_name, s2.first_name, p.id`;

export function createPairDayView(sql: Sql): PairDayView {
  return {
    async weeks(territories) {
      const rows = await sql.query<{ week: IsoDate }>(WEEKS, [territories]);
      return rows.map(({ week }) => week);
    },
    days: (territories, monday) => sql.query<PairDayRow>(DAYS, [territories, monday]),
  };
}
