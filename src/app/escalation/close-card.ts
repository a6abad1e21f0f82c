import { type CloseReason, closeReasonLabel } from '../../domain/escalation/close-reasons.js';
import type { CloseOutcome, DeskCall } from '../ports/desk.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { askForShowing } from './ask-for-showing.js';
import { authorise } from './authorise.js';
import { liftPauseOf } from './pause-for-card.js';
import { goneFor } from './take-card.js';

/**
 * « Clore »: by whoever holds the card, by anyone while nobody does, by a coordinator in any case.
 * Lifts the card's own pause; never closes the case (invariant 8). Closed twice is closed once.
 */
export async function closeCard(
  { store, clock }: { store: Store; clock: Clock },
  call: DeskCall & { readonly reason: CloseReason },
): Promise<CloseOutcome> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const access = await authorise(tx, { ...call, permission: 'close-card' }, now);
    if (access.kind !== 'granted') return access;
    const { card, staff } = access;
    const gone = goneFor(access);
    if (gone && (gone.kind === 'closed' || staff.role !== 'coordinateur')) return gone;
    const closed = await tx.cards.close(card.id, staff.id, { reason: call.reason, at: now });
    await askForShowing(tx, closed, now);
    if (!closed.caseId) return { kind: 'closed' };
    await tx.diary.cancel(closed.caseId, ['card-unanswered'], { cardId: closed.id });
    await liftPauseOf(tx, closed, now);
    await tx.cases.note(closed.caseId, {
      kind: 'card-closed',
      actor: `staff:${staff.id}`,
      at: now,
      detail: { cardId: closed.id, reason: card.reason, close: closeReasonLabel(call.reason) },
    });
    return { kind: 'closed' };
  });
}
