import type { Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { CardGone, DeskCall, TakeOutcome } from '../ports/desk.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { askForShowing } from './ask-for-showing.js';
import { authorise, type Granted } from './authorise.js';
import { pauseForCard } from './pause-for-card.js';

/** « Je m'en occupe »: one person wins, the others are told who; the cadence of the case pauses. */
export async function takeCard(
  { store, clock }: { store: Store; clock: Clock },
  call: DeskCall,
): Promise<TakeOutcome> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const access = await authorise(tx, { ...call, permission: 'take-card' }, now);
    if (access.kind !== 'granted') return access;
    const gone = goneFor(access);
    if (gone) return gone;
    await takeInHand(tx, access, now);
    return { kind: 'taken' };
  });
}

/** Why a card is no longer this person's to act on, or null when it is theirs or free. */
export function goneFor({ card, staff }: { card: Card; staff: StaffMember }): CardGone | null {
  if (card.state === 'closed') return { kind: 'closed' };
  if (card.owner && card.owner.id !== staff.id) {
    return { kind: 'already-taken', by: card.owner.firstName };
  }
  return null;
}

/** Gives an open, locked card to a person, with all that follows; nothing when it is theirs already. */
export async function takeInHand(tx: Tx, { card, staff }: Granted, now: Instant): Promise<void> {
  if (card.state !== 'open') return;
  const taken = await tx.cards.take(card.id, staff.id, now);
  await askForShowing(tx, taken, now);
  if (!taken.caseId) return;
  await tx.diary.cancel(taken.caseId, ['card-unanswered'], { cardId: taken.id });
  await pauseForCard(tx, taken, now);
  await tx.cases.note(taken.caseId, {
    kind: 'card-taken',
    actor: `staff:${staff.id}`,
    at: now,
    detail: { cardId: taken.id, reason: taken.reason },
  });
}
