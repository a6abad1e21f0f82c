import type { CaseId, Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { askForShowing } from './ask-for-showing.js';

/** What a locked household's cards show, or offer, has changed elsewhere: they are drawn again. */
export async function redrawCards(
  tx: Tx,
  { caseId, now }: { readonly caseId: CaseId; readonly now: Instant },
): Promise<void> {
  for (const card of await tx.cards.openOn(caseId))
    await askForShowing(tx, await tx.cards.touch(card.id), now);
}
