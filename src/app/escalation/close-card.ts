import { type CloseReason, closeReasonLabel } from '../../domain/escalation/close-reasons.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { CloseOutcome, DeskCall } from '../ports/desk.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { actOnCard } from './act-on-card.js';
import { askForShowing } from './ask-for-showing.js';
import { goneFor } from './gone-for.js';
import { noteCard, quietReminders } from './note-card.js';
import { liftPauseOf } from './pause-for-card.js';

/**
 * « Clore »: by whoever holds the card, by anyone while nobody does, by a coordinator or a
 * supervisor in any case. Never closes the case (invariant 8). Closed twice is closed once.
 */
export function closeCard(
  deps: { store: Store; clock: Clock },
  call: DeskCall & { readonly reason: CloseReason },
): Promise<CloseOutcome> {
  return actOnCard<CloseOutcome>(
    deps,
    { ...call, permission: 'close-card' },
    async (tx, access, now) => {
      const gone = goneFor(access);
      if (gone) return gone;
      const { card, staff } = access;
      await putAway(tx, card, { by: staff.id, reason: call.reason, now });
      return { kind: 'closed' };
    },
  );
}

/**
 * Closes a locked card with all that follows, for a person or, when its need is gone, for the
 * machine (`by: null`): its own pause lifted, no more reminders, the timeline told.
 */
export async function putAway(
  tx: Tx,
  card: Card,
  how: { by: StaffId | null; reason: CloseReason; now: Instant },
): Promise<void> {
  const { by, reason, now } = how;
  if (card.state === 'closed') return;
  const closed = await tx.cards.close(card.id, by, { reason, at: now });
  await askForShowing(tx, closed, now);
  await quietReminders(tx, closed);
  await liftPauseOf(tx, closed, now);
  await noteCard(tx, closed, {
    kind: 'card-closed',
    actor: by === null ? 'machine' : `staff:${by}`,
    at: now,
    detail: { close: closeReasonLabel(reason) },
  });
}
