import type { BookedBy, Visit, Visits } from '../../app/ports/visits.js';
import type { CaseId, PairId, VisitId } from '../../domain/ids.js';
import { agendaOf } from './agenda.js';
import { capacityOf, loadOf } from './capacity.js';
import type { Visit as VisitRow } from './generated/client.js';
import { pairsIn } from './pairs.js';
import type { PrismaTx } from './prisma-tx.js';
import { waitingListOf } from './waiting-list.js';

/** The Visits port inside one transaction. */
export function createVisits(tx: PrismaTx): Visits {
  return {
    ...pairsIn(tx),
    ...agendaOf(tx),
    ...capacityOf(tx),
    ...waitingListOf(tx),
    async load(territory, about) {
      return {
        pairs: await pairsIn(tx).pairsIn(territory),
        ...(await loadOf(tx, territory, about)),
      };
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
      return (await tx.slotOffer.deleteMany({ where: { caseId } })).count;
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
    lockAgenda: (territory, pairId) => lockAgenda(tx, territory, pairId),
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
    ...linksOf(tx),
    async find(id) {
      const row = await tx.visit.findUnique({ where: { id } });
      return row && { ...toVisit(row), status: row.status };
    },
  };
}

/** A household's own doors to its appointment. */
function linksOf(tx: PrismaTx): Pick<Visits, 'keepLink' | 'linkedCase'> {
  return {
    async keepLink({ expiresAt, ...link }) {
      await tx.visitLink.create({ data: { ...link, expiresAt: new Date(expiresAt) } });
    },
    async linkedCase(tokenHash, now) {
      const where = { tokenHash, expiresAt: { gt: new Date(now) } };
      return ((await tx.visitLink.findFirst({ where }))?.caseId as CaseId | undefined) ?? null;
    },
  };
}

/**
 * In the order of their ids, so that two that share somebody never wait for each other. A turn that
 * loses a slot offers others of the same territory: whoever it may offer is held from the start.
 */
async function lockAgenda(
  tx: PrismaTx,
  territory: string | null,
  pairId: PairId | null = null,
): Promise<void> {
  await tx.$queryRaw`SELECT s.id::text FROM staff s WHERE EXISTS (SELECT FROM pair p
      WHERE s.id IN (p.first_id, p.second_id)
        AND (p.id = ${pairId}::uuid OR (p.active AND p.territory = ${territory})))
    ORDER BY s.id FOR NO KEY UPDATE OF s`;
}

/**
 * The exclusion constraint decides; without a conflict target it answers « nothing », not an error.
 * Of two pairs that share somebody it would answer with an error: their people are locked and
 * looked at first.
 */
async function insert(
  tx: PrismaTx,
  visit: Visit,
  { by, at }: BookedBy,
  calendar: { calendarUid?: string; calendarSequence?: number } = {},
): Promise<'booked' | 'taken'> {
  await lockAgenda(tx, null, visit.pairId);
  const [shared] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT EXISTS (SELECT FROM visit_worker w JOIN pair p ON w.staff_id IN (p.first_id, p.second_id)
      WHERE p.id = ${visit.pairId}::uuid
        AND tstzrange(w.starts_at, w.ends_at) && tstzrange(${new Date(visit.startsAt)}::timestamptz, ${new Date(visit.endsAt)}::timestamptz)) AS held`;
  if (shared?.held) return 'taken';
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

function toVisit(row: VisitRow): Visit {
  return {
    id: row.id as VisitId,
    caseId: row.caseId as CaseId,
    pairId: row.pairId as PairId,
    startsAt: row.startsAt.getTime(),
    endsAt: row.endsAt.getTime(),
    placeId: row.placeId,
    announced: row.announced,
  };
}
