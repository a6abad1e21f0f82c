import {
  type Line,
  type LineSetting,
  type LineWorker,
  usualLine,
} from '../../app/ports/hotline.js';
import type { LineException } from '../../domain/hotline/opening-hours.js';
import { LINE_ROLES } from '../../domain/hotline/ring-order.js';
import type { E164, StaffId } from '../../domain/ids.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { type PrismaTx, txSql } from './prisma-tx.js';
import type { Sql } from './sql.js';

/** The Line port inside one transaction. */
export function createLine(tx: PrismaTx): Line {
  const sql = txSql(tx);
  return {
    workers: ({ territory, caseId }) =>
      workers(sql, `($2::text IS NULL OR $2 = ANY (s.territories)) AND ${OF_OPERATOR}`, [
        territory,
        caseId,
      ]),
    async worker(id) {
      const [worker] = await workers(sql, 's.id = $2::uuid', [id]);
      return worker ?? null;
    },
    async ownWorkerOf(caseId) {
      const [row] = await sql.query<{ id: StaffId | null }>(OWN_WORKER, [caseId]);
      return row?.id ?? null;
    },
    setting: (territory) => setting(tx, territory),
    async birthDaysOf(caseId) {
      const rows = await sql.query<{ day: string }>(
        `SELECT to_char(birth_date, 'MM-DD') AS day FROM case_file
         WHERE id = $1::uuid AND birth_date IS NOT NULL
         UNION SELECT to_char(birth_date, 'MM-DD') FROM case_member
         WHERE case_id = $1::uuid AND birth_date IS NOT NULL`,
        [caseId],
      );
      return rows.map(({ day }) => day);
    },
    async barredUntil(e164, now) {
      const row = await tx.barredNumber.findUnique({ where: { e164 } });
      const until = row?.until.getTime() ?? 0;
      return until > now ? until : null;
    },
    async bar(e164, until, { reason, by, at }) {
      const data = { until: new Date(until), reason, barredBy: by, at: new Date(at) };
      await tx.barredNumber.upsert({ where: { e164 }, create: { e164, ...data }, update: data });
    },
  };
}

/** Who holds a card of the household, else who last spoke with it, else the first of its visit's pair. */
const OWN_WORKER = `
SELECT coalesce(
  (SELECT owner_id FROM card WHERE case_id = $1::uuid AND state = 'taken'
   ORDER BY taken_at DESC LIMIT 1),
  (SELECT taken_by FROM phone_call WHERE case_id = $1::uuid AND bridged_at IS NOT NULL
   ORDER BY bridged_at DESC LIMIT 1),
  (SELECT p.first_id FROM visit v JOIN pair p ON p.id = v.pair_id
   WHERE v.case_id = $1::uuid AND v.status = 'booked' LIMIT 1)
)::text AS id`;

type WorkerRow = {
  id: StaffId;
  first_name: string;
  phone: E164;
  territories: string[];
  line_hours: PairHours;
  role: LineWorker['role'];
  busy: boolean;
  last_rung_at: number | null;
  absences: { from: string; to: string }[];
};

/** A household is answered by the operator it was given to; $3 is its case, if any. */
const OF_OPERATOR = `(s.operator IS NULL
  OR s.operator IS NOT DISTINCT FROM coalesce(
    (SELECT operator FROM case_file WHERE id = $3::uuid), s.operator))`;

/** `where` names its parameters from $2 on. */
async function workers(
  sql: Sql,
  where: string,
  params: readonly (string | null)[],
): Promise<LineWorker[]> {
  const rows = await sql.query<WorkerRow>(
    `SELECT s.id::text, s.first_name, s.phone, s.territories, s.line_hours, s.role,
       EXISTS (SELECT 1 FROM call_leg l WHERE l.staff_id = s.id AND l.state <> 'over') AS busy,
       (SELECT (extract(epoch FROM max(l.placed_at)) * 1000)::float8 FROM call_leg l
        WHERE l.staff_id = s.id) AS last_rung_at,
       coalesce((SELECT jsonb_agg(jsonb_build_object('from', a.from_day::text, 'to', a.to_day::text)
         ORDER BY a.from_day) FROM absence a WHERE a.staff_id = s.id), '[]') AS absences
     FROM staff s
     WHERE s.active AND s.phone IS NOT NULL AND ${where}
       AND s.role = ANY ($1::text[])
     ORDER BY s.full_name, s.id`,
    [LINE_ROLES, ...params],
  );
  return rows.map(
    ({ first_name: firstName, line_hours: hours, last_rung_at: lastRungAt, ...row }) => ({
      ...row,
      firstName,
      hours,
      lastRungAt,
    }),
  );
}

async function setting(tx: PrismaTx, territory: string | null): Promise<LineSetting> {
  const row = territory === null ? null : await tx.lineSetting.findUnique({ where: { territory } });
  if (!row) return usualLine(territory ?? '');
  return {
    territory: row.territory,
    // Written by the roster's commands and by nothing else.
    hours: row.hours as unknown as PairHours,
    exceptions: row.exceptions as unknown as LineException[],
    reminderNumber: row.reminderNumber as E164 | null,
  };
}
