import type { BookedBy, Pair, Visit, Visits } from '../../app/ports/visits.js';
import type { CaseId, PairId, VisitId } from '../../domain/ids.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { Prisma, Visit as VisitRow } from './generated/client.js';
import type { PrismaTx } from './prisma-tx.js';

const pairQuery = { include: { first: true, second: true } } satisfies Prisma.PairDefaultArgs;

/** The Visits port inside one transaction. */
export function createVisits(tx: PrismaTx): Visits {
  return {
    async pairsOf({ id, territory }) {
      const file = await tx.caseFile.findUnique({ where: { id }, select: { operator: true } });
      const ours = ofOperator(file?.operator ?? null);
      const where = { territory, active: true, first: ours, second: ours };
      return (await tx.pair.findMany({ where, orderBy: { id: 'asc' }, ...pairQuery })).map(toPair);
    },
    async pair(id) {
      const row = await tx.pair.findUnique({ where: { id }, ...pairQuery });
      return row && toPair(row);
    },
    async busy(territory, { from, to }, except) {
      const span = { startsAt: { lt: new Date(to) }, endsAt: { gt: new Date(from) } };
      const of = { ...span, pair: { territory } };
      const visits = await tx.visit.findMany({ where: { ...of, status: 'booked' } });
      const offers = await tx.slotOffer.findMany({
        where: { ...of, caseId: { not: except }, expiresAt: { gt: new Date(from) } },
      });
      return [...visits, ...offers].map(({ pairId, startsAt, endsAt }) => ({
        pairId: pairId as PairId,
        startsAt: startsAt.getTime(),
        endsAt: endsAt.getTime(),
      }));
    },
    async offer(caseId, slots, expiresAt) {
      await tx.slotOffer.deleteMany({ where: { caseId } });
      await tx.slotOffer.createMany({
        data: slots.map(({ number, pairId, startsAt, endsAt }) => ({
          caseId,
          number,
          pairId,
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
          expiresAt: new Date(expiresAt),
        })),
      });
    },
    async withdrawOffers(caseId) {
      await tx.slotOffer.deleteMany({ where: { caseId } });
    },
    book: (visit, by) => insert(tx, visit, by),
    async move(from, to, by) {
      // One booked visit per household: the old one makes room, and comes back if it must.
      const old = await tx.visit.update({ where: { id: from }, data: { status: 'moved' } });
      // An agenda that shows the old one moves it, rather than showing two.
      const calendar = {
        calendarUid: old.calendarUid,
        calendarSequence: old.calendarSequence + 1,
      };
      const outcome = await insert(tx, to, by, calendar);
      if (outcome === 'taken') {
        await tx.visit.update({ where: { id: from }, data: { status: 'booked' } });
      }
      return outcome;
    },
    async cancel(id) {
      await tx.visit.update({ where: { id }, data: { status: 'cancelled' } });
    },
    async bookedFor(caseId) {
      const row = await tx.visit.findFirst({ where: { caseId, status: 'booked' } });
      return row && toVisit(row);
    },
    async settle(id, standing) {
      await tx.visit.update({ where: { id }, data: { status: standing } });
    },
    async lastBegun(caseId, { since, before }) {
      const row = await tx.visit.findFirst({
        where: {
          caseId,
          status: { notIn: ['cancelled', 'moved'] },
          startsAt: { gte: new Date(since), lte: new Date(before) },
        },
        orderBy: { startsAt: 'desc' },
      });
      return row && toVisit(row);
    },
    async find(id) {
      const row = await tx.visit.findUnique({ where: { id } });
      return row && { ...toVisit(row), status: row.status };
    },
  };
}

/** People of that operator, and those who work for every one. */
const ofOperator = (operator: string | null): Prisma.StaffWhereInput =>
  operator === null ? {} : { OR: [{ operator: null }, { operator }] };

/** The exclusion constraint decides; without a conflict target it answers « nothing », not an error. */
async function insert(
  tx: PrismaTx,
  visit: Visit,
  { by, at }: BookedBy,
  calendar: { calendarUid?: string; calendarSequence?: number } = {},
): Promise<'booked' | 'taken'> {
  const data = {
    ...{ ...visit, ...calendar },
    startsAt: new Date(visit.startsAt),
    endsAt: new Date(visit.endsAt),
    bookedBy: by,
    createdAt: new Date(at),
  };
  const { count } = await tx.visit.createMany({ data, skipDuplicates: true });
  return count === 1 ? 'booked' : 'taken';
}

function toPair(row: Prisma.PairGetPayload<typeof pairQuery>): Pair {
  return {
    id: row.id as PairId,
    territory: row.territory,
    workers: [row.first.firstName, row.second.firstName],
    hours: row.hours as unknown as PairHours,
  };
}

function toVisit(row: VisitRow): Visit {
  return {
    id: row.id as VisitId,
    caseId: row.caseId as CaseId,
    pairId: row.pairId as PairId,
    startsAt: row.startsAt.getTime(),
    endsAt: row.endsAt.getTime(),
  };
}
