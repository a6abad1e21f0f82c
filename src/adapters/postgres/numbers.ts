import type { Numbers } from '../../app/ports/cases.js';
import { phoneQuery, toPhone } from './case-row.js';
import { lockNumber } from './number-lock.js';
import { type PrismaTx, txSql } from './prisma-tx.js';

/** French mobiles, and those of La Réunion and Mayotte. */
const MOBILE = /^\+33[67]|^\+262(692|693|639)/;

/** The Numbers port inside one transaction. */
export function createNumbers(tx: PrismaTx): Numbers {
  return {
    async find(e164) {
      const row = await tx.phoneNumber.findUnique({ where: { e164 }, ...phoneQuery });
      return row && toPhone(row);
    },
    lock: (e164) => lockNumber(txSql(tx), e164),
    async keep(e164, at) {
      const kind = MOBILE.test(e164) ? 'mobile' : 'landline';
      const create = { e164, kind, createdAt: new Date(at) };
      const row = await tx.phoneNumber.upsert({
        where: { e164 },
        create,
        update: {},
        ...phoneQuery,
      });
      return toPhone(row);
    },
    async optOut(e164, at) {
      // The first STOP is the one that counts.
      await tx.phoneNumber.updateMany({
        where: { e164, optedOutAt: null },
        data: { optedOutAt: new Date(at) },
      });
    },
    async optIn(e164) {
      await tx.phoneNumber.updateMany({ where: { e164 }, data: { optedOutAt: null } });
    },
    async stand(e164, standing) {
      const neutral = standing === 'verified' ? {} : { discretion: 0 };
      // « Compromis » protects a person: no later news of the network lifts it.
      await tx.phoneNumber.updateMany({
        where: { e164, standing: { not: 'compromised' } },
        data: { standing, ...neutral },
      });
    },
    async freeze(e164, at) {
      await tx.phoneNumber.updateMany({
        where: { e164, frozenAt: null },
        data: { frozenAt: new Date(at) },
      });
    },
  };
}
