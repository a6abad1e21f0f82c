import type { Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Card } from '../ports/cards.js';
import type { Json } from '../ports/cases.js';
import type { Tx } from '../ports/store.js';

/** What happens to a card, as the household's timeline says it. */
export type CardEvent =
  | 'card-taken'
  | 'card-released'
  /** By the machine: its owner was silent on it. */
  | 'card-let-go'
  /** Telephones of the team were rung for it, or all of them in vain. */
  | 'card-rung'
  | 'card-rung-in-vain'
  | 'card-passed'
  | 'card-paused'
  | 'card-resumed'
  | 'card-closed';

/** Writes on the household's timeline what happened to a card; nothing for a card of no household. */
export async function noteCard(
  tx: Tx,
  card: Card,
  event: { kind: CardEvent; actor: Actor; at: Instant; detail?: Json },
): Promise<void> {
  if (!card.caseId) return;
  const detail = { cardId: card.id, reason: card.reason, ...event.detail };
  await tx.cases.note(card.caseId, { ...event, detail });
}

/** Nobody is to be reminded of the card any more, of a household or of none. */
export async function quietReminders(tx: Tx, card: Card): Promise<void> {
  await tx.diary.cancel(card.caseId, ['card-unanswered'], { cardId: card.id });
}
