import type { CaseFile } from '../../domain/case.js';
import { HOUR, type Instant, type VisitId } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import type { Visit } from '../ports/visits.js';
import { cancelReminders } from './cancel-visit.js';
import { expectVisitWork, forgetVisitWork } from './visit-cards.js';
import { writeReminders } from './write-reminders.js';

/** A slot answered later than this before its hour is offered no more: the pair is on the road. */
export const LATEST_BOOKING = 2 * HOUR;

export type Booking =
  | { kind: 'booked'; visit: Visit; moved: boolean }
  /** Somebody else was first (the database's own exclusion constraint says so), or it is too late. */
  | { kind: 'slot-taken' };

type Wish = { file: CaseFile; slot: AppointmentSlot; by: Actor; now: Instant };

/**
 * Books a visit, or moves the one that stands: the old slot is freed only if the new one is
 * had. Its reminders are written in the same transaction.
 */
export async function bookVisit(tx: Tx, ids: Ids, wish: Wish): Promise<Booking> {
  const { file, slot, by, now } = wish;
  if (slot.startsAt < now + LATEST_BOOKING) return { kind: 'slot-taken' };
  const standing = await tx.visits.bookedFor(file.id);
  const visit: Visit = {
    id: ids.uuid() as VisitId,
    caseId: file.id,
    pairId: slot.pairId,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
  };
  const outcome = standing
    ? await tx.visits.move(standing.id, visit, { by, at: now })
    : await tx.visits.book(visit, { by, at: now });
  if (outcome === 'taken') return { kind: 'slot-taken' };
  if (standing) {
    await cancelReminders(tx, standing);
    await forgetVisitWork(tx, { visit: standing, now });
  }
  await tx.visits.withdrawOffers(file.id);
  await writeReminders(tx, file, { visit, now });
  await expectVisitWork(tx, { ids }, { file, visit, now });
  await tx.cases.note(file.id, {
    kind: standing ? 'visit-moved' : 'visit-booked',
    actor: by,
    at: now,
    detail: { visitId: visit.id, startsAt: visit.startsAt },
  });
  return { kind: 'booked', visit, moved: standing !== null };
}
