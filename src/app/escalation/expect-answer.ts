import type { Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/** Reminders of a card grown more urgent, or given back, begin anew: the older ones give way. */
export const chainOf = ({ urgency, reopened }: Pick<Card, 'urgency' | 'reopened'>): string =>
  reopened > 0 ? `${urgency}:${reopened}` : urgency;

/**
 * Somebody is expected to take the card: the ladder is planned at once, by the row of round 0, and
 * its rungs are rows of their own (`cardUnanswered`). Asked twice for the same card as it stands,
 * it is planned once.
 */
export async function expectAnswer(tx: Tx, card: Card, now: Instant): Promise<void> {
  const chain = chainOf(card);
  await tx.diary.write({
    kind: 'card-unanswered',
    caseId: card.caseId,
    payload: { cardId: card.id, round: 0, chain },
    dueAt: now,
    key: `card-unanswered:${card.id}:${chain}:0`,
  });
}
