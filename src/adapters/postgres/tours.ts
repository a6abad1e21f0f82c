import type { DayVisit, DoorToTry, Tours } from '../../app/ports/tours.js';
import { BETWEEN_CALLS, CALLS_COUNTED, MOST_CALLS } from '../../domain/day/unannounced.js';
import { DAY } from '../../domain/ids.js';
import { RIGHT_PARTY } from '../../domain/ledger/dispositions.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { toSpot } from './case-row.js';
import { type PrismaTx, txSql } from './prisma-tx.js';
import { keepDay, UNBEGUN } from './tours-keep.js';
import { weekOf } from './tours-week.js';
import { millis } from './views-sql.js';

/** Whoever wrote is in conversation; without a word more, the door is tried again. */
const HEARD_LATELY = 7 * DAY;

const VISITS = `SELECT v.id::text, v.case_id::text AS "caseId", v.pair_id::text AS "pairId",
    ARRAY[p.first_id::text, p.second_id::text] AS workers, v.status,
    ${millis('v.starts_at')} AS "startsAt", ${millis('v.ends_at')} AS "endsAt",
    ${millis('v.arrived_at')} AS "arrivedAt", ${millis('v.left_at')} AS "leftAt",
    CASE WHEN place.id IS NULL THEN c.lat ELSE place.lat END AS lat,
    CASE WHEN place.id IS NULL THEN c.lon ELSE place.lon END AS lon,
    CASE WHEN place.id IS NULL THEN c.precision ELSE place.precision END AS precision
  FROM visit v JOIN pair p ON p.id = v.pair_id JOIN case_file c ON c.id = v.case_id
  LEFT JOIN place ON place.id = v.place_id
  WHERE v.status NOT IN ('cancelled', 'moved') AND v.starts_at >= $2 AND v.starts_at < $3
    AND (p.first_id = ANY ($1::uuid[]) OR p.second_id = ANY ($1::uuid[]))
  ORDER BY v.starts_at, v.id`;

/** The card of the ladder's last steps asks for it; nobody has reached them; not tried lately. */
const DOORS = `SELECT c.id::text AS "caseId", c.zone, c.stage, c.operator, c.contact_hours AS "contactHours",
    c.referred_on::text AS "referredOn", c.hearing_on::text AS "hearingOn",
    c.deadline_on::text AS "deadlineOn", c.deadline_kind AS "deadlineKind",
    c.lat, c.lon, c.precision,
    ${millis(`(SELECT max(a.at) FROM attempt_now a WHERE a.case_id = c.id AND a.channel = 'visit'
      AND a.code IN ('29', '2A', '2B'))`)} AS "closedAt"
  FROM case_file c
  WHERE c.territory = $1 AND c.status = 'open' AND NOT c.violence AND c.two_workers_since IS NULL
    AND c.place_id IS NULL AND (c.paused_until IS NULL OR c.paused_until <= $2)
    AND EXISTS (SELECT FROM card k WHERE k.case_id = c.id AND k.state <> 'closed'
      AND k.reason IN ('visit-due', 'unreachable') AND (k.paused_until IS NULL OR k.paused_until <= $2))
    AND NOT EXISTS (SELECT FROM visit v WHERE v.case_id = c.id AND (v.status IN ('booked', 'honoured')
      OR v.status = 'planned' AND (v.starts_at < $2 OR v.starts_at >= $6)))
    AND NOT EXISTS (SELECT FROM attempt_now a WHERE a.case_id = c.id AND a.code = ANY ($3))
    AND NOT EXISTS (SELECT FROM attempt a WHERE a.case_id = c.id AND a.direction = 'in' AND a.at > $7)
    AND NOT EXISTS (SELECT FROM attempt_now a WHERE a.case_id = c.id AND a.channel = 'visit' AND a.at > $4)
    AND (SELECT count(*) FROM attempt_now a WHERE a.case_id = c.id AND a.channel = 'visit'
      AND a.at > $5) < ${MOST_CALLS}
  ORDER BY least(c.hearing_on, c.deadline_on) NULLS LAST, c.referred_on, c.id LIMIT 80`;

type Positioned = {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string;
};

/** The Tours port inside one transaction. */
export function createTours(tx: PrismaTx): Tours {
  const sql = txSql(tx);
  return {
    async visits(people, { from, to }) {
      const params = [[...people], new Date(from), new Date(to)];
      const rows = await sql.query<DayVisit & Positioned>(VISITS, params);
      return rows.map(({ lat, lon, precision, ...visit }) => ({
        ...visit,
        spot: toSpot({ lat, lon, precision }),
      }));
    },
    async doors(territory, { from, to }) {
      const params = [territory, new Date(from), RIGHT_PARTY];
      const since = [new Date(from - BETWEEN_CALLS), new Date(from - CALLS_COUNTED)];
      const rest = [new Date(to), new Date(from - HEARD_LATELY)];
      const rows = await sql.query<DoorToTry & Positioned>(DOORS, [...params, ...since, ...rest]);
      return rows.map(({ lat, lon, precision, ...door }) => ({
        ...door,
        contactHours: door.contactHours as PairHours | null,
        spot: toSpot({ lat, lon, precision }),
      }));
    },
    async lockPeople(people) {
      await sql.query(
        'SELECT id::text FROM staff WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
        [[...people]],
      );
    },
    keep: (day, pairs, plan) => keepDay(sql, { day, pairs, ...plan }),
    async forgetBefore(territory, instant) {
      const dropped = await sql.query(
        `DELETE FROM visit WHERE NOT announced AND status IN ('planned', 'cancelled')
           AND arrived_at IS NULL AND starts_at < $2
           AND pair_id IN (SELECT id FROM pair WHERE territory = $1) RETURNING id`,
        [territory, new Date(instant)],
      );
      return dropped.length;
    },
    async giveWay(caseId, people, { from, to }) {
      await sql.query(
        `UPDATE visit SET status = 'cancelled' WHERE ${UNBEGUN} AND (case_id = $1::uuid
           OR id IN (SELECT visit_id FROM visit_worker WHERE staff_id = ANY ($2::uuid[])
             AND starts_at < $4 AND ends_at > $3))`,
        [caseId, [...people], new Date(from), new Date(to)],
      );
    },
    ...weekOf(sql),
    async plannedFor(caseId) {
      const where = { caseId, status: 'planned' };
      return (await tx.visit.findFirst({ where }))?.startsAt.getTime() ?? null;
    },
  };
}
