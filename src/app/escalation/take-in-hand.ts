import type { Instant, StaffId } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';
import { askForShowing } from './ask-for-showing.js';
import type { Granted } from './authorise.js';
import { noteCard, quietReminders } from './note-card.js';
import { pauseForCard } from './pause-for-card.js';
import { watchSilence } from './watch-silence.js';

/** Gives an open, locked card to whoever acts on it; nothing when somebody has it already. */
export function takeInHand(tx: Tx, { card, staff }: Granted, now: Instant): Promise<void> {
  return giveCard(tx, { card, to: staff.id, by: `staff:${staff.id}`, now });
}

/**
 * An open card goes to a person with all that follows: no more reminders, the household's cadence
 * paused, the timeline told. It can still be taken over at the desk.
 */
export async function giveCard(
  tx: Tx,
  given: { card: Card; to: StaffId; by: Actor; now: Instant },
): Promise<void> {
  const { card, to, by, now } = given;
  if (card.state !== 'open') return;
  const taken = await tx.cards.take(card.id, to, now);
  await askForShowing(tx, taken, now);
  await quietReminders(tx, taken);
  await pauseForCard(tx, taken, now);
  await watchSilence(tx, taken, now);
  await noteCard(tx, taken, { kind: 'card-taken', actor: by, at: now });
}
