import type { Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/** After every change of a card: writes that its present version must be shown; once a version. */
export async function askForShowing(tx: Tx, card: Card, now: Instant): Promise<void> {
  await tx.diary.write({
    kind: 'show-card',
    caseId: card.caseId,
    payload: { cardId: card.id },
    dueAt: now,
    key: `show-card:${card.id}:${card.version}`,
  });
}
