import type { Tours, WaitingDoor, WeekVisit } from '../../app/ports/tours.js';
import { toSpot } from './case-row.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

type Positioned = {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string;
};

const HOUSEHOLD = `c.zone, c.operator, c.contact_hours AS "contactHours", c.lat, c.lon, c.precision`;

/** A visit that was moved stands in the line since it was first booked. */
const TOLD = `SELECT v.pair_id::text AS "pairId", v.announced, v.status = 'honoured' AS "isMet",
    ${millis('v.starts_at')} AS "startsAt", ${millis('v.ends_at')} AS "endsAt", ${HOUSEHOLD},
    ${millis(`coalesce((SELECT min(k.opened_at) FROM card k WHERE NOT v.announced
      AND k.case_id = v.case_id AND k.reason IN ('visit-due', 'unreachable') AND k.opened_at < v.starts_at),
      (SELECT min(b.created_at) FROM visit b WHERE b.calendar_uid = v.calendar_uid))`)} AS since
  FROM visit v JOIN case_file c ON c.id = v.case_id
  WHERE v.pair_id = ANY ($1::uuid[]) AND v.status NOT IN ('booked', 'planned', 'cancelled', 'moved')
    AND v.starts_at >= $2 AND v.starts_at < $3
  ORDER BY v.starts_at, v.id`;

const WAITING = `SELECT ${HOUSEHOLD}, ${millis('min(k.opened_at)')} AS since
  FROM case_file c JOIN card k ON k.case_id = c.id
  WHERE c.territory = $1 AND c.status = 'open' AND NOT c.violence AND c.two_workers_since IS NULL
    AND k.reason IN ('visit-due', 'unreachable') AND k.opened_at < $3 AND k.state <> 'closed'
    AND NOT EXISTS (SELECT FROM visit v WHERE v.case_id = c.id
      AND v.status NOT IN ('cancelled', 'moved') AND v.starts_at >= $2)
  GROUP BY c.id ORDER BY since, c.id LIMIT 200`;

const KEEP = `INSERT INTO pair_day (pair_id, day, visits, met, road_minutes, line_visits, line_met,
    line_road_minutes, counted_at)
  VALUES ($1::uuid, $2::date, $3, $4, $5, $6, $7, $8, $9)`;

const FORGET = `DELETE FROM pair_day USING pair p
  WHERE p.id = pair_id AND p.territory = $1 AND day BETWEEN $2::date AND $3::date`;

/** Weeks compared, inside one transaction. */
export function weekOf(sql: Sql): Pick<Tours, 'told' | 'waiting' | 'keepDays'> {
  return {
    async told(pairs, { from, to }) {
      const params = [[...pairs], new Date(from), new Date(to)];
      return (await sql.query<WeekVisit & Positioned>(TOLD, params)).map(placed);
    },
    async waiting(territory, { from, to }) {
      const params = [territory, new Date(from), new Date(to)];
      return (await sql.query<WaitingDoor & Positioned>(WAITING, params)).map(placed);
    },
    async keepDays(territory, { from, to, days, at }) {
      await sql.query(FORGET, [territory, from, to]);
      for (const one of days) {
        const did = [one.visits, one.met, one.roadMinutes];
        const line = [one.lineVisits, one.lineMet, one.lineRoadMinutes];
        await sql.query(KEEP, [one.pairId, one.day, ...did, ...line, new Date(at)]);
      }
    },
  };
}

const placed = <T extends Positioned>({ lat, lon, precision, ...row }: T) => ({
  ...row,
  spot: toSpot({ lat, lon, precision }),
});
