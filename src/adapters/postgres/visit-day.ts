import type { VisitDay } from '../../app/ports/visit-day.js';
import type { CaseId, StaffId, VisitId } from '../../domain/ids.js';
import type { PrismaTx } from './prisma-tx.js';

const millis = (date: Date | null) => date?.getTime() ?? null;

/** The VisitDay port inside one transaction. */
export function createVisitDay(tx: PrismaTx): VisitDay {
  return {
    async visitors(id) {
      const row = await tx.visit.findUnique({ where: { id }, include: { pair: true } });
      return row ? [row.pair.firstId as StaffId, row.pair.secondId as StaffId] : [];
    },
    async of(id) {
      const row = await tx.visit.findUnique({ where: { id } });
      return (
        row && {
          arrivedAt: millis(row.arrivedAt),
          arrivedBy: row.arrivedBy as StaffId | null,
          leftAt: millis(row.leftAt),
          householdLateAt: millis(row.householdLateAt),
          teamLateMinutes: row.teamLateMinutes,
          wellAt: millis(row.wellAt),
        }
      );
    },
    async arrive(id, by, at) {
      const data = { arrivedAt: new Date(at), arrivedBy: by };
      await tx.visit.updateMany({ where: { id, arrivedAt: null }, data });
    },
    async leave(id, at) {
      const row = await tx.visit.findUnique({ where: { id } });
      const leftAt = new Date(Math.max(at, row?.arrivedAt?.getTime() ?? at));
      await tx.visit.updateMany({ where: { id, leftAt: null }, data: { leftAt } });
    },
    async householdLate(id, at) {
      await tx.visit.update({ where: { id }, data: { householdLateAt: new Date(at) } });
    },
    async teamLate(id, teamLateMinutes) {
      await tx.visit.update({ where: { id }, data: { teamLateMinutes } });
    },
    async checkedBy(id, checkCallId) {
      await tx.visit.update({ where: { id }, data: { checkCallId } });
    },
    async askedBy(checkCallId) {
      const row = await tx.visit.findUnique({ where: { checkCallId } });
      return row && { id: row.id as VisitId, caseId: row.caseId as CaseId };
    },
    async well(id, at) {
      await tx.visit.update({ where: { id }, data: { wellAt: new Date(at) } });
    },
    async needTwo(id, at) {
      const data = { twoWorkersSince: new Date(at) };
      const { count } = await tx.caseFile.updateMany({
        where: { id, twoWorkersSince: null },
        data,
      });
      return count === 1;
    },
  };
}
