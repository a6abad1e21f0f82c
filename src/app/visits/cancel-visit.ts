import type { CaseId, Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { CancelReason } from '../../domain/visits/cancel-reasons.js';
import { redrawCards } from '../escalation/redraw-cards.js';
import type { Tx } from '../ports/store.js';
import type { Visit } from '../ports/visits.js';
import { toursChange } from '../tours/tours-change.js';
import { tellWaiting } from './tell-waiting.js';
import { forgetVisitWork } from './visit-cards.js';

/** Cancels the household's booked visit with its reminders; null when none stands. */
export async function cancelVisit(
  tx: Tx,
  caseId: CaseId,
  { by, now, reason }: { by: Actor; now: Instant; reason?: CancelReason },
): Promise<Visit | null> {
  const visit = await tx.visits.bookedFor(caseId);
  await tx.visits.withdrawOffers(caseId);
  if (!visit) return null;
  await tx.visits.cancel(visit.id);
  await cancelReminders(tx, visit);
  await forgetVisitWork(tx, { visit, now });
  await tellWaiting(tx, { visit, now });
  await toursChange(tx, { visits: [visit], now });
  await redrawCards(tx, { caseId, now });
  await tx.cases.note(caseId, {
    kind: 'visit-cancelled',
    actor: by,
    at: now,
    detail: { visitId: visit.id, startsAt: visit.startsAt, ...(reason && { reason }) },
  });
  return visit;
}

/** Reminders follow their visit: none survives a move or a cancellation. */
export async function cancelReminders(tx: Tx, visit: Visit): Promise<void> {
  await tx.diary.cancel(visit.caseId, ['visit-reminder'], { visitId: visit.id });
}
