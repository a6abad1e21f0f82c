import type { CaseFile } from '../../domain/case.js';
import { HOUR, type Instant, type VisitId } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Spot } from '../../domain/travel/spot.js';
import { isReachable, worksThen } from '../../domain/visits/fits.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import { redrawCards } from '../escalation/redraw-cards.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import type { Roads } from '../ports/travel.js';
import type { Taken, Visit } from '../ports/visits.js';
import { toursChange } from '../tours/tours-change.js';
import { legsFrom, takenBy } from './agenda-for.js';
import { cancelReminders } from './cancel-visit.js';
import { lookForWaiting, tellWaiting } from './tell-waiting.js';
import { expectVisitWork, forgetVisitWork } from './visit-cards.js';
import { writeReminders } from './write-reminders.js';

/** A slot answered later than this before its hour is offered no more: the pair is on the road. */
const LATEST_BOOKING = 2 * HOUR;

export type Booking =
  | { kind: 'booked'; visit: Visit; moved: boolean }
  /** Somebody else was first (the database's own exclusion constraint says so), or it is too late. */
  | { kind: 'slot-taken' };

type BookDeps = { readonly ids: Ids; readonly roads: Roads };
type Wish = { file: CaseFile; slot: AppointmentSlot; by: Actor; now: Instant };

/**
 * Books a visit, or moves the one that stands: the old slot is freed only if the new one is
 * had. Its reminders are written in the same transaction.
 */
export async function bookVisit(tx: Tx, deps: BookDeps, wish: Wish): Promise<Booking> {
  const { file, slot, by, now } = wish;
  const { ids } = deps;
  if (slot.startsAt < now + LATEST_BOOKING) return { kind: 'slot-taken' };
  await tx.visits.lockAgenda(file.territory, slot.pairId);
  const place = await tx.visits.placeFor(file.id);
  const spot = place ? place.spot : file.spot;
  if (!(await isStillFree(tx, deps, { file, slot, spot, now }))) return { kind: 'slot-taken' };
  await giveWay(tx, file, slot);
  const standing = await tx.visits.bookedFor(file.id);
  const visit: Visit = {
    id: ids.uuid() as VisitId,
    caseId: file.id,
    pairId: slot.pairId,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    placeId: place?.id ?? null,
    announced: true,
  };
  const outcome = standing
    ? await tx.visits.move(standing.id, visit, { by, at: now })
    : await tx.visits.book(visit, { by, at: now });
  if (outcome === 'taken') return { kind: 'slot-taken' };
  if (standing) {
    await cancelReminders(tx, standing);
    await forgetVisitWork(tx, { visit: standing, now });
    await tellWaiting(tx, { visit: standing, now });
  }
  await toursChange(tx, { visits: [visit, ...(standing ? [standing] : [])], now });
  await tx.visits.leaveWaiting(file.id, now);
  const released = (await tx.visits.withdrawOffers(file.id)) > 1;
  if (released) await lookForWaiting(tx, { territory: file.territory, now, key: visit.id });
  await writeReminders(tx, file, { visit, now });
  await expectVisitWork(tx, { ids }, { file, visit, now });
  await redrawCards(tx, { caseId: file.id, now });
  await tx.cases.note(file.id, {
    kind: standing ? 'visit-moved' : 'visit-booked',
    actor: by,
    at: now,
    detail: { visitId: visit.id, startsAt: visit.startsAt },
  });
  return { kind: 'booked', visit, moved: standing !== null };
}

/** A promise takes the place of a visit that was only planned. */
async function giveWay(tx: Tx, file: CaseFile, slot: AppointmentSlot): Promise<void> {
  const pair = await tx.visits.pair(slot.pairId);
  const people = pair?.people.map(({ id }) => id) ?? [];
  await tx.tours.giveWay(file.id, people, { from: slot.startsAt, to: slot.endsAt });
}

/** Far enough to see the visit before and the one after. */
const AROUND = 12 * HOUR;

/**
 * Whether the pair can still be there, now that its two people are nobody else's to book: the
 * offer was made days ago, and another pair may have taken one of them, or they may be on leave.
 */
async function isStillFree(
  tx: Tx,
  { roads }: BookDeps,
  { file, slot, spot, now }: Omit<Wish, 'by'> & { readonly spot: Spot | null },
): Promise<boolean> {
  const pair = await tx.visits.pair(slot.pairId);
  if (!pair) return false;
  const span = { from: slot.startsAt - AROUND, to: slot.endsAt + AROUND, now };
  const taken = await takenBy(tx, [pair], span);
  const others = taken.filter(({ caseId }) => caseId !== file.id);
  // Held for another household, whose answer is awaited.
  const isHeld = (one: Taken) => one.startsAt < slot.endsAt && slot.startsAt < one.endsAt;
  if (others.some((one) => one.kind === 'offer' && isHeld(one))) return false;
  const busy = others.filter(({ kind }) => kind !== 'offer');
  const legs = await legsFrom(spot, { roads, pairs: [pair], busy });
  const where = { zone: file.zone, legs };
  return (
    isReachable(slot, busy, legs) && pair.people.every((worker) => worksThen(worker, slot, where))
  );
}
