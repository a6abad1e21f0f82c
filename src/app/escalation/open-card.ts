import type { CardReason, Urgency } from '../../domain/escalation/card.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { neutralWish } from '../../domain/escalation/wish.js';
import type { CardId, CaseId, E164, Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';
import { askForShowing } from './ask-for-showing.js';
import { expectAnswer } from './expect-answer.js';
import { liftPauseOf } from './pause-for-card.js';

export type CardRequest = {
  /** A fresh id, used when no card is open for this reason and household. */
  readonly id: CardId;
  readonly caseId: CaseId | null;
  readonly e164: E164 | null;
  readonly reason: CardReason;
  /** Of a card about no household and no number: the territory whose desk it is. */
  readonly territory?: string | null | undefined;
  /** The reason's own urgency when absent. */
  readonly urgency?: Urgency | undefined;
  /** Neutral words of ours; never the household's. */
  readonly wish?: string | null | undefined;
};

/**
 * A person is needed: opens a card, or returns the one open for the same reason and household
 * (number, when it is in no case) after raising its urgency. Called inside other use cases'
 * transactions; asked twice, it changes nothing the second time.
 */
export async function openCard(tx: Tx, request: CardRequest, now: Instant): Promise<Card> {
  const { urgency = REASONS[request.reason].urgency, wish, ...subject } = request;
  const { card, opened } = await tx.cards.open({
    ...subject,
    urgency,
    wish: neutralWish(wish),
    openedAt: now,
  });
  // Asked for again while it was put off: it cannot wait any more.
  if (card.pausedUntil !== null) {
    await liftPauseOf(tx, card, now);
    return show(tx, await tx.cards.release(card.id, now), now);
  }
  await show(tx, card, now);
  if (opened && card.caseId) {
    const detail = { cardId: card.id, reason: card.reason, urgency: card.urgency };
    await tx.cases.note(card.caseId, { kind: 'card-opened', actor: 'machine', at: now, detail });
  }
  return card;
}

async function show(tx: Tx, card: Card, now: Instant): Promise<Card> {
  await askForShowing(tx, card, now);
  if (card.state === 'open') await expectAnswer(tx, card, now);
  return card;
}
