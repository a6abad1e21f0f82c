import type { Visits } from '../../app/ports/visits.js';
import type { CaseId } from '../../domain/ids.js';
import { type PrismaTx, txSql } from './prisma-tx.js';

/** The nearest date first, then who has waited longest. */
const WAITING = `SELECT w.case_id::text AS id FROM waiting_list w JOIN case_file c ON c.id = w.case_id
  WHERE c.territory = $1 AND w.ended_at IS NULL AND w.notices < 3
    AND (w.noticed_at IS NULL OR w.noticed_at <= $2::timestamptz) AND c.status = 'open' AND NOT c.violence
  ORDER BY least(c.hearing_on, c.deadline_on) NULLS LAST, w.since, w.case_id LIMIT 50`;

const WAIT = `INSERT INTO waiting_list (case_id, since) VALUES ($1::uuid, $2::timestamptz)
  ON CONFLICT (case_id) DO UPDATE SET ended_at = NULL, since = CASE
    WHEN waiting_list.ended_at IS NULL THEN waiting_list.since ELSE excluded.since END
  RETURNING notices`;

const NOTICE = `UPDATE waiting_list SET notices = notices + 1, noticed_at = $2::timestamptz
  WHERE case_id = $1::uuid AND ended_at IS NULL AND notices < 3
    AND (noticed_at IS NULL OR noticed_at <= $3::timestamptz) RETURNING notices`;

const TAKE_BACK = `UPDATE waiting_list SET notices = notices - 1, noticed_at = NULL
  WHERE case_id = $1::uuid AND notices > 0 RETURNING notices`;

const LEAVE = `UPDATE waiting_list SET ended_at = $2::timestamptz
  WHERE case_id = $1::uuid AND ended_at IS NULL RETURNING notices`;

export function waitingListOf(
  tx: PrismaTx,
): Pick<Visits, 'wait' | 'leaveWaiting' | 'waitingIn' | 'countNotice' | 'takeBackNotice'> {
  const sql = txSql(tx);
  return {
    async wait(caseId, at) {
      await sql.query(WAIT, [caseId, new Date(at)]);
    },
    async leaveWaiting(caseId, at) {
      await sql.query(LEAVE, [caseId, new Date(at)]);
    },
    async waitingIn(territory, { noticedBefore }) {
      const rows = await sql.query<{ id: CaseId }>(WAITING, [territory, new Date(noticedBefore)]);
      return rows.map(({ id }) => id);
    },
    async takeBackNotice(caseId) {
      await sql.query(TAKE_BACK, [caseId]);
    },
    async countNotice(caseId, { now, before }) {
      const params = [caseId, new Date(now), new Date(before)];
      return (await sql.query(NOTICE, params)).length === 1;
    },
  };
}
