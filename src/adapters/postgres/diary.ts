import type { Diary } from '../../app/ports/diary.js';
import type { Clock, Ids } from '../../app/ports/time-and-chance.js';
import type { DiaryId } from '../../domain/ids.js';
import type { PrismaTx } from './prisma-tx.js';

/** The Diary port inside one transaction. */
export function createDiary(tx: PrismaTx, { clock, ids }: { clock: Clock; ids: Ids }): Diary {
  return {
    async write({ kind, caseId, payload, dueAt, expiresAt = null, key = null }) {
      const id = ids.uuid() as DiaryId;
      const data = {
        id,
        kind,
        caseId,
        key,
        payload,
        dueAt: new Date(dueAt),
        expiresAt: expiresAt === null ? null : new Date(expiresAt),
        createdAt: new Date(clock.now()),
      };
      const { count } = await tx.diary.createMany({ data, skipDuplicates: true });
      if (count > 0 || key === null) return id;
      const standing = await tx.diary.findUniqueOrThrow({ where: { key }, select: { id: true } });
      return standing.id as DiaryId;
    },
    async postpone(id, until, why) {
      await tx.diary.updateMany({
        where: { id, state: 'rung' },
        data: { state: 'waiting', dueAt: new Date(until), leaseUntil: null, outcome: why },
      });
    },
    async finish(id, outcome) {
      const doneAt = new Date(clock.now());
      await tx.diary.updateMany({
        where: { id, state: { in: ['rung', 'waiting'] } },
        data: { state: 'done', outcome, doneAt, leaseUntil: null },
      });
    },
    async hasten(kind, match, dueAt) {
      const said = Object.entries(match).map(([path, equals]) => ({
        payload: { path: [path], equals },
      }));
      const at = new Date(dueAt);
      await tx.diary.updateMany({
        where: { kind, state: 'waiting', dueAt: { gt: at }, AND: said },
        data: { dueAt: at },
      });
    },
    async cancel(caseId, kinds, match = {}) {
      const said = Object.entries(match).map(([path, equals]) => ({
        payload: { path: [path], equals },
      }));
      const { count } = await tx.diary.updateMany({
        where: { caseId, kind: { in: [...kinds] }, state: { in: ['waiting', 'rung'] }, AND: said },
        data: { state: 'cancelled', doneAt: new Date(clock.now()), leaseUntil: null },
      });
      return count;
    },
  };
}
