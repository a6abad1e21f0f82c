import type { VisitLoad, Visits } from '../../app/ports/visits.js';
import type { Instant, IsoDate } from '../../domain/ids.js';
import { type PrismaTx, txSql } from './prisma-tx.js';

/** Nobody has met them, and no visit is booked. */
const WAITING = `SELECT referred_on::text AS "referredOn", hearing_on::text AS "hearingOn",
    deadline_on::text AS "deadlineOn", deadline_kind AS "deadlineKind"
  FROM case_file c WHERE territory = $1 AND status = 'open' AND NOT violence
    AND NOT EXISTS (SELECT FROM visit v WHERE v.case_id = c.id AND v.status IN ('booked', 'honoured'))`;

const BOOKED = `SELECT (v.starts_at AT TIME ZONE $3)::date::text AS day
  FROM visit v JOIN case_file c ON c.id = v.case_id
  WHERE c.territory = $1 AND v.status = 'booked' AND v.starts_at >= $2::timestamptz`;

const INVITED = `SELECT count(DISTINCT c.id)::int AS n
  FROM conversation v JOIN case_file c ON c.id = v.case_id
  WHERE c.territory = $1 AND c.id <> $2::uuid AND c.status = 'open' AND v.status = 'waiting'
    AND v.moved_at > $3::timestamptz
    AND NOT EXISTS (SELECT FROM visit b WHERE b.case_id = c.id AND b.status = 'booked')`;

/** What must be done in a territory, and what is already promised. */
export async function loadOf(
  tx: PrismaTx,
  territory: string,
  { from, zone }: { from: Instant; zone: string },
): Promise<Pick<VisitLoad, 'waiting' | 'booked'>> {
  const sql = txSql(tx);
  const waiting = await sql.query<VisitLoad['waiting'][number]>(WAITING, [territory]);
  const booked = await sql.query<{ day: IsoDate }>(BOOKED, [territory, new Date(from), zone]);
  return { waiting, booked: booked.map(({ day }) => day) };
}

export function capacityOf(tx: PrismaTx): Pick<Visits, 'invited' | 'keepCapacity'> {
  return {
    async invited({ id, territory }, since) {
      const params = [territory, id, new Date(since)];
      const [row] = await txSql(tx).query<{ n: number }>(INVITED, params);
      return row?.n ?? 0;
    },
    async keepCapacity(territory, weeks, at) {
      const before = await tx.capacityWeek.count({ where: { territory, missing: { gt: 0 } } });
      await tx.capacityWeek.deleteMany({ where: { territory } });
      await tx.capacityWeek.createMany({
        data: weeks.map(({ week, ...counted }) => ({
          ...{ territory, week: new Date(week), countedAt: new Date(at) },
          ...counted,
        })),
      });
      return { wasShort: before > 0 };
    },
  };
}
