import type { Cases } from '../../app/ports/cases.js';
import { caseWithPhones, toCaseFile } from './case-row.js';
import { withEyesOf } from './member-sql.js';
import { type PrismaTx, txSql } from './prisma-tx.js';

/** The Cases port inside one transaction. */
export function createCases(tx: PrismaTx): Cases {
  return {
    async find(id) {
      const row = await tx.caseFile.findUnique({ where: { id }, ...caseWithPhones });
      return row && toCaseFile(row);
    },
    async isShownTo(reader, id) {
      const sql = txSql(tx);
      const seen = () => sql.query('SELECT id::text FROM case_file WHERE id = $1::uuid', [id]);
      return (await withEyesOf(sql, reader, seen)).length === 1;
    },
    async holding(e164) {
      const rows = await tx.caseFile.findMany({
        where: { phones: { some: { e164 } }, status: { not: 'closed' } },
        orderBy: [{ referredOn: 'asc' }, { id: 'asc' }],
        ...caseWithPhones,
      });
      return rows.map(toCaseFile);
    },
    async lock(id) {
      await tx.$queryRaw`SELECT id::text FROM case_file WHERE id = ${id}::uuid FOR UPDATE`;
    },
    async pause(id, until, reason) {
      const pausedUntil = until === null ? null : new Date(until);
      await tx.caseFile.update({ where: { id }, data: { pausedUntil, pauseReason: reason } });
    },
    async flagViolence(id) {
      await tx.caseFile.update({ where: { id }, data: { violence: true } });
    },
    async addressOf(id) {
      const select = { address: true, postcode: true, commune: true } as const;
      return tx.caseFile.findUnique({ where: { id }, select });
    },
    async situate(id, spot, at) {
      const { lat = null, lon = null, precision = 'none' } = spot ?? {};
      const data = { lat, lon, precision, geocodedAt: new Date(at) };
      await tx.caseFile.update({ where: { id }, data });
    },
    async note(id, { kind, actor, at, detail }) {
      await tx.caseEvent.create({ data: { caseId: id, kind, actor, at: new Date(at), detail } });
    },
  };
}
