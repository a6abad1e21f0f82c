import type { Instant, StaffId } from '../../domain/ids.js';
import { askForShowing } from '../escalation/ask-for-showing.js';
import { pauseForCard } from '../escalation/pause-for-card.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/** A card goes to whoever is in charge of the household; it can still be taken over at the desk. */
export async function giveCard(
  tx: Tx,
  { card, to, now }: { readonly card: Card; readonly to: StaffId; readonly now: Instant },
): Promise<void> {
  if (card.state !== 'open') return;
  const taken = await tx.cards.take(card.id, to, now);
  await askForShowing(tx, taken, now);
  await pauseForCard(tx, taken, now);
}
