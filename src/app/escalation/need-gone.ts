import type { CardReason } from '../../domain/escalation/card.js';
import type { CloseReason } from '../../domain/escalation/close-reasons.js';
import { neutralWish } from '../../domain/escalation/wish.js';
import type { CaseId, Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { askForShowing } from './ask-for-showing.js';
import { putAway } from './close-card.js';

type Gone = {
  readonly caseId: CaseId;
  readonly reasons: readonly CardReason[];
  readonly because: CloseReason;
  /** Neutral words for a card in somebody's hands. */
  readonly news: string;
  readonly now: Instant;
};

/**
 * What cards asked for has been settled by the household itself, or by another act: those nobody
 * holds are closed by the machine; one in somebody's hands says so, and its owner decides.
 */
export async function needGone(tx: Tx, gone: Gone): Promise<void> {
  const { caseId, reasons, because, news, now } = gone;
  for (const card of await tx.cards.openOn(caseId)) {
    if (!reasons.includes(card.reason)) continue;
    if (card.state === 'open') await putAway(tx, card, { by: null, reason: because, now });
    else await askForShowing(tx, await tx.cards.say(card.id, neutralWish(news)), now);
  }
}
