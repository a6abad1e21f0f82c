import type { CallBacks } from '../../app/ports/hotline.js';
import type { CallBack } from '../../domain/hotline/call.js';
import { dateOf, toCallBack } from './call-row.js';
import type { PrismaTx } from './prisma-tx.js';

/** The CallBacks port inside one transaction. */
export function createCallBacks(tx: PrismaTx): CallBacks {
  const openFor: CallBacks['openFor'] = async (e164) => {
    const row = await tx.callBack.findFirst({ where: { e164, endedAt: null } });
    return row && toCallBack(row);
  };
  const find: CallBacks['find'] = async (id) => {
    const row = await tx.callBack.findUnique({ where: { id } });
    return row && toCallBack(row);
  };
  return {
    find,
    openFor,
    async ask(callBack) {
      // One open call-back a number: the database answers « nothing » to the second.
      const { count } = await tx.callBack.createMany({
        data: dataOf(callBack),
        skipDuplicates: true,
      });
      if (count === 1) return { callBack, opened: true };
      const present = await openFor(callBack.e164);
      if (!present) throw new Error(`Call-back ${callBack.id} was not written`);
      return { callBack: present, opened: false };
    },
    async lock(id) {
      await tx.$queryRaw`SELECT id::text FROM call_back WHERE id = ${id}::uuid FOR UPDATE`;
      return find(id);
    },
    async save(callBack) {
      await tx.callBack.update({ where: { id: callBack.id }, data: dataOf(callBack) });
    },
    async due(now) {
      const where = { state: 'waiting', dueAt: { lte: new Date(now) } };
      const orderBy = [{ since: 'asc' as const }, { id: 'asc' as const }];
      return (await tx.callBack.findMany({ where, orderBy })).map(toCallBack);
    },
  };
}

const dataOf = (callBack: CallBack) => ({
  ...callBack,
  since: new Date(callBack.since),
  dueAt: new Date(callBack.dueAt),
  endedAt: dateOf(callBack.endedAt),
});
