import type { Ledger, PastAttempt } from '../../app/ports/ledger.js';
import type { AttemptId, CaseId } from '../../domain/ids.js';
import type { Channel, Direction } from '../../domain/ledger/attempt.js';
import { type PrismaTx, txSql } from './prisma-tx.js';
import type { Sql } from './sql.js';

/** The Ledger port inside one transaction: it only ever inserts. */
export function createLedger(tx: PrismaTx): Ledger {
  const sql = txSql(tx);
  return {
    async record(attempt, text) {
      const { at, until, ...facts } = attempt;
      const data = { ...facts, at: new Date(at), until: until === null ? null : new Date(until) };
      const { count } = await tx.attempt.createMany({ data, skipDuplicates: true });
      if (count === 0) return false;
      if (text) await tx.messageText.create({ data: { attemptId: attempt.id, ...text } });
      return true;
    },
    async addEvent(event) {
      await tx.attemptEvent.create({ data: { ...event, at: new Date(event.at) } });
    },
    async standing(attemptId) {
      return tx.attemptEvent.findFirst({
        where: { attemptId },
        orderBy: [{ rank: 'desc' }, { id: 'asc' }],
        select: { kind: true, rank: true, detail: true },
      });
    },
    find: async (id) => first(await select(sql, 'id = $1::uuid', [id])),
    findBySid: async (sid) =>
      first(
        await select(
          sql,
          'id = (SELECT attempt_id FROM attempt_event WHERE provider_sid = $1::text LIMIT 1)',
          [sid],
        ),
      ),
    ofCase: (caseId, since) =>
      select(sql, 'case_id = $1::uuid AND at >= to_timestamp($2::float8 / 1000)', [caseId, since]),
    ofNumber: (e164, since) =>
      select(sql, 'e164 = $1::text AND at >= to_timestamp($2::float8 / 1000)', [e164, since]),
  };
}

type Row = {
  id: string;
  case_id: string | null;
  at: number;
  channel: string;
  direction: string;
  purpose: string;
  code: string;
  status: string | null;
};

/** Attempts as they stand now, oldest first (view attempt_now). */
async function select(sql: Sql, where: string, params: unknown[]): Promise<PastAttempt[]> {
  const rows = await sql.query<Row>(
    `SELECT id::text AS id, case_id::text AS case_id, channel, direction, purpose, code, status,
            (extract(epoch FROM at) * 1000)::float8 AS at
     FROM attempt_now WHERE ${where} ORDER BY attempt_now.at, attempt_now.id`,
    params,
  );
  return rows.map(({ case_id, ...row }) => ({
    ...row,
    id: row.id as AttemptId,
    caseId: case_id as CaseId | null,
    channel: row.channel as Channel,
    direction: row.direction as Direction,
  }));
}

function first(rows: PastAttempt[]): PastAttempt | null {
  return rows[0] ?? null;
}
