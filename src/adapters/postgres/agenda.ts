import type { Taken, VisitRule, Visits } from '../../app/ports/visits.js';
import type { CaseId, PairId, StaffId } from '../../domain/ids.js';
import type { Composition } from '../../domain/visits/pair-rule.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { toSpot } from './case-row.js';
import { type PrismaTx, txSql } from './prisma-tx.js';

/** A juriste and a social worker; an hour and a half, and three working days, with an interpreter. */
const HOUSE_RULE: VisitRule = {
  composition: 'social-and-legal',
  interpreter: { minutes: 90, workingDays: 3 },
};

type TakenRow = {
  kind: Taken['kind'];
  case_id: CaseId | null;
  pair_id: PairId | null;
  workers: StaffId[];
  starts_at: Date;
  ends_at: Date;
  lat: number | null;
  lon: number | null;
  precision: string | null;
};

/** In one exchange: a turn of a conversation waits behind it. */
const TAKEN = `WITH met AS (
    SELECT 'visit' AS kind, v.case_id, v.pair_id, v.starts_at, v.ends_at, v.place_id,
      array_agg(w.staff_id::text) AS workers
    FROM visit v JOIN visit_worker w ON w.visit_id = v.id
    WHERE v.status = 'booked' AND v.starts_at < $3 AND v.ends_at > $2
      AND v.id IN (SELECT visit_id FROM visit_worker
        WHERE staff_id = ANY ($1::uuid[]) AND starts_at < $3 AND ends_at > $2)
    GROUP BY v.id
    UNION ALL
    SELECT 'offer', o.case_id, o.pair_id, o.starts_at, o.ends_at, c.place_id,
      ARRAY[p.first_id::text, p.second_id::text]
    FROM slot_offer o JOIN pair p ON p.id = o.pair_id JOIN case_file c ON c.id = o.case_id
    WHERE o.starts_at < $3 AND o.ends_at > $2 AND o.expires_at > $4
      AND (p.first_id = ANY ($1::uuid[]) OR p.second_id = ANY ($1::uuid[])))
  SELECT met.kind, met.case_id::text, met.pair_id::text, met.workers, met.starts_at, met.ends_at,
    CASE WHEN place.id IS NULL THEN c.lat ELSE place.lat END AS lat,
    CASE WHEN place.id IS NULL THEN c.lon ELSE place.lon END AS lon,
    CASE WHEN place.id IS NULL THEN c.precision ELSE place.precision END AS precision
  FROM met JOIN case_file c ON c.id = met.case_id LEFT JOIN place ON place.id = met.place_id
  UNION ALL
  SELECT 'other', NULL, NULL, ARRAY[staff_id::text], starts_at, ends_at, NULL, NULL, NULL
  FROM busy_time WHERE staff_id = ANY ($1::uuid[]) AND starts_at < $3 AND ends_at > $2`;

/** What the agenda is read from, inside one transaction. */
export function agendaOf(tx: PrismaTx): Pick<Visits, 'rule' | 'placeFor' | 'taken'> {
  const sql = txSql(tx);
  return {
    async rule(territory) {
      const row = await tx.visitRule.findUnique({ where: { territory } });
      if (!row) return HOUSE_RULE;
      return {
        composition: row.composition as Composition,
        interpreter: { minutes: row.interpreterMinutes, workingDays: row.interpreterDays },
      };
    },
    async placeFor(caseId) {
      const where = { active: true, cases: { some: { id: caseId } } };
      const row = await tx.place.findFirst({ where });
      return row && { id: row.id, spot: toSpot(row), hours: row.hours as unknown as PairHours };
    },
    async taken(people, { from, to, now }) {
      const params = [[...people], new Date(from), new Date(to), new Date(now)];
      return (await sql.query<TakenRow>(TAKEN, params)).map(toTaken);
    },
  };
}

function toTaken(row: TakenRow): Taken {
  const { kind, workers, lat, lon } = row;
  const hours = { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime() };
  const who = { kind, caseId: row.case_id, pairId: row.pair_id, workers };
  if (row.precision === null) return { ...who, ...hours };
  return { ...who, ...hours, spot: toSpot({ lat, lon, precision: row.precision }) };
}
