import { deskZone } from '../../domain/escalation/desk-zone.js';
import { ackDueAt } from '../../domain/escalation/urgency.js';
import type { Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/**
 * Writes when the card's next reminder is due if nobody takes it. A card grown more urgent gets a
 * nearer one; the key makes its older chain of reminders and the new one meet.
 */
export async function expectAnswer(
  tx: Tx,
  { card, round }: { card: Card; round: number },
  now: Instant,
): Promise<void> {
  const chain = card.reopened > 0 ? `${card.reopened}:` : '';
  await tx.diary.write({
    kind: 'card-unanswered',
    caseId: card.caseId,
    payload: { cardId: card.id, round },
    dueAt: ackDueAt(card.urgency, now, deskZone(card.territory)),
    key: `card-unanswered:${card.id}:${card.urgency}:${chain}${round}`,
  });
}
