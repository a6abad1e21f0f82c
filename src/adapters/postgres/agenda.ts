import type { Taken, VisitRule, Visits } from '../../app/ports/visits.js';
import type { CaseId, PairId, StaffId } from '../../domain/ids.js';
import type { Composition } from '../../domain/visits/pair-rule.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { toSpot } from './case-row.js';
import type { Prisma } from './generated/client.js';
import type { PrismaTx } from './prisma-tx.js';

/** A juriste and a social worker; an hour and a half, and three working days, with an interpreter. */
const HOUSE_RULE: VisitRule = {
  composition: 'social-and-legal',
  interpreter: { minutes: 90, workingDays: 3 },
};

const located = { select: { lat: true, lon: true, precision: true } } as const;
const metAt = {
  pair: { select: { firstId: true, secondId: true } },
  case: { select: { ...located.select, place: located } },
} as const;

/** What the agenda is read from, inside one transaction. */
export function agendaOf(tx: PrismaTx): Pick<Visits, 'rule' | 'placeFor' | 'taken'> {
  return {
    async rule(territory) {
      const row = await tx.visitRule.findUnique({ where: { territory } });
      if (!row) return HOUSE_RULE;
      return {
        composition: row.composition as Composition,
        interpreter: { minutes: row.interpreterMinutes, workingDays: row.interpreterDays },
      };
    },
    async placeFor(caseId) {
      const where = { active: true, cases: { some: { id: caseId } } };
      const row = await tx.place.findFirst({ where });
      return row && { id: row.id, spot: toSpot(row), hours: row.hours as unknown as PairHours };
    },
    async taken(people, { from, to }) {
      const ids = [...people];
      const span = { startsAt: { lt: new Date(to) }, endsAt: { gt: new Date(from) } };
      const visits = await tx.visit.findMany({
        where: { ...span, status: 'booked', workers: { some: { staffId: { in: ids } } } },
        include: { ...metAt, place: located, workers: { select: { staffId: true } } },
      });
      const offers = await tx.slotOffer.findMany({
        where: {
          ...{ ...span, expiresAt: { gt: new Date(from) } },
          pair: { OR: [{ firstId: { in: ids } }, { secondId: { in: ids } }] },
        },
        include: metAt,
      });
      const others = await tx.busyTime.findMany({ where: { ...span, staffId: { in: ids } } });
      return [
        ...visits.map((row) => ({
          ...{ ...hoursOf(row), kind: 'visit' as const, caseId: row.caseId as CaseId },
          ...{
            pairId: row.pairId as PairId,
            workers: row.workers.map((w) => w.staffId as StaffId),
          },
          spot: toSpot(row.place ?? row.case),
        })),
        ...offers.map(toOffer),
        ...others.map((row) => ({
          ...{ ...hoursOf(row), kind: 'other' as const, caseId: null, pairId: null },
          workers: [row.staffId as StaffId],
        })),
      ];
    },
  };
}

const hoursOf = (row: { startsAt: Date; endsAt: Date }) => ({
  startsAt: row.startsAt.getTime(),
  endsAt: row.endsAt.getTime(),
});

function toOffer(row: Prisma.SlotOfferGetPayload<{ include: typeof metAt }>): Taken {
  return {
    ...{ ...hoursOf(row), kind: 'offer', caseId: row.caseId as CaseId },
    pairId: row.pairId as PairId,
    workers: [row.pair.firstId as StaffId, row.pair.secondId as StaffId],
    spot: toSpot(row.case.place ?? row.case),
  };
}
