import type { Calls } from '../../app/ports/hotline.js';
import type { CallLeg, PhoneCall } from '../../domain/hotline/call.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import { dateOf, toCall, toLeg } from './call-row.js';
import { Prisma } from './generated/client.js';
import { type PrismaTx, txSql } from './prisma-tx.js';

/** The Calls port inside one transaction. */
export function createCalls(tx: PrismaTx): Calls {
  return { ...callsOf(tx), ...turnsOf(tx), ...queueOf(tx), ...legsOf(tx) };
}

type Whole = Pick<Calls, 'open' | 'find' | 'bySid' | 'lock' | 'save' | 'ofNumber' | 'openBefore'>;

function callsOf(tx: PrismaTx): Whole {
  const find = async (id: string) => {
    const row = await tx.phoneCall.findUnique({ where: { id } });
    return row && toCall(row);
  };
  return {
    find,
    async open(call) {
      const { count } = await tx.phoneCall.createMany({ data: dataOf(call), skipDuplicates: true });
      return count === 1;
    },
    async bySid(providerSid) {
      const row = await tx.phoneCall.findUnique({ where: { providerSid } });
      return row && toCall(row);
    },
    async lock(id) {
      await tx.$queryRaw`SELECT id::text FROM phone_call WHERE id = ${id}::uuid FOR UPDATE`;
      return find(id);
    },
    async save(call) {
      await tx.phoneCall.update({ where: { id: call.id }, data: dataOf(call) });
    },
    async ofNumber(e164, since) {
      const where = { e164, startedAt: { gte: new Date(since) } };
      const rows = await tx.phoneCall.findMany({ where, orderBy: { startedAt: 'asc' } });
      return rows.map(toCall);
    },
    async openBefore(before) {
      const where = { state: { not: 'over' }, startedAt: { lt: new Date(before) } };
      const rows = await tx.phoneCall.findMany({ where, orderBy: { startedAt: 'asc' } });
      return rows.map(toCall);
    },
  };
}

function dataOf(call: PhoneCall) {
  return {
    ...call,
    session: call.session === null ? Prisma.DbNull : JSON.parse(JSON.stringify(call.session)),
    waitingSince: dateOf(call.waitingSince),
    bridgedAt: dateOf(call.bridgedAt),
    startedAt: new Date(call.startedAt),
    endedAt: dateOf(call.endedAt),
  };
}

function turnsOf(tx: PrismaTx): Pick<Calls, 'answered' | 'keepAnswer'> {
  return {
    async answered(owner, turn) {
      const row = await tx.callTurn.findUnique({ where: { owner_turn: { owner, turn } } });
      // Written by keepAnswer() and by nothing else.
      return row && (row.answer as unknown as LineAnswer);
    },
    async keepAnswer(owner, turn, answer, at) {
      const data = { owner, turn, answer: JSON.parse(JSON.stringify(answer)), at: new Date(at) };
      await tx.callTurn.createMany({ data, skipDuplicates: true });
    },
  };
}

function queueOf(tx: PrismaTx): Pick<Calls, 'waiting' | 'waitsSince' | 'known'> {
  const sql = txSql(tx);
  return {
    async waiting(territory) {
      // A caller of no known territory stands in everyone's queue, and everyone in theirs.
      const where = {
        state: 'waiting',
        ...(territory !== null && { OR: [{ territory }, { territory: null }] }),
      };
      const orderBy = [
        { urgent: 'desc' as const },
        { waitingSince: 'asc' as const },
        { id: 'asc' as const },
      ];
      return (await tx.phoneCall.findMany({ where, orderBy })).map(toCall);
    },
    async waitsSince(territory, since) {
      const rows = await sql.query<{ ms: number }>(
        `SELECT (extract(epoch FROM bridged_at - waiting_since) * 1000)::float8 AS ms
         FROM phone_call WHERE direction = 'in' AND bridged_at IS NOT NULL
           AND waiting_since >= to_timestamp($2::float8 / 1000)
           AND ($1::text IS NULL OR territory IS NOT DISTINCT FROM $1)`,
        [territory, since],
      );
      return rows.map(({ ms }) => ms);
    },
    async known(providerSids) {
      const rows = await sql.query<{ sid: string }>(
        `SELECT provider_sid AS sid FROM phone_call WHERE provider_sid = ANY ($1::text[])
         UNION ALL SELECT provider_sid FROM call_leg WHERE provider_sid = ANY ($1::text[])`,
        [providerSids],
      );
      return new Set(rows.map(({ sid }) => sid));
    },
  };
}

type Legs = Pick<Calls, 'addLeg' | 'leg' | 'legBySid' | 'legsOf' | 'saveLeg'>;

function legsOf(tx: PrismaTx): Legs {
  return {
    async addLeg(leg) {
      // The unique index on a worker's live leg answers « nothing », not an error.
      const { count } = await tx.callLeg.createMany({ data: legData(leg), skipDuplicates: true });
      return count === 1;
    },
    async leg(id) {
      const row = await tx.callLeg.findUnique({ where: { id } });
      return row && toLeg(row);
    },
    async legBySid(providerSid) {
      const row = await tx.callLeg.findUnique({ where: { providerSid } });
      return row && toLeg(row);
    },
    async legsOf(callId) {
      const orderBy = [{ placedAt: 'asc' as const }, { id: 'asc' as const }];
      return (await tx.callLeg.findMany({ where: { callId }, orderBy })).map(toLeg);
    },
    async saveLeg(leg) {
      await tx.callLeg.update({ where: { id: leg.id }, data: legData(leg) });
    },
  };
}

const legData = (leg: CallLeg) => ({
  ...leg,
  placedAt: new Date(leg.placedAt),
  endedAt: dateOf(leg.endedAt),
});
