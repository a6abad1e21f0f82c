import type { Phone } from '../../domain/case.js';
import type { CardId, E164, Instant } from '../../domain/ids.js';
import { openCard } from '../escalation/open-card.js';
import { redrawCards } from '../escalation/redraw-cards.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';

type News = { readonly e164: E164; readonly now: Instant };

/**
 * A number is no longer, or never was, the household's: nothing leaves to it again. Every household
 * that has no other number left is a card: another way to it is to be found.
 */
export async function numberLost(
  tx: Tx,
  { ids }: { readonly ids: Ids },
  { e164, now }: News,
): Promise<void> {
  await tx.numbers.stand(e164, 'wrong');
  for (const file of await tx.cases.holding(e164)) {
    if (file.status !== 'open' || !file.phones.every(isLost)) continue;
    const id = ids.uuid() as CardId;
    await openCard(tx, { id, caseId: file.id, e164: null, reason: 'undeliverable' }, now);
  }
}

/** For good, by the world's doing: a STOP or a frozen number is another matter. */
const isLost = ({ standing, blockedReason }: Phone): boolean =>
  standing === 'wrong' || standing === 'recycled' || blockedReason !== null;

/** STOP: the number's households keep their cards, which stop offering texts. */
export async function stopTexts(tx: Tx, { e164, now }: News): Promise<void> {
  await tx.numbers.optOut(e164, now);
  await redrawCardsOf(tx, { e164, now });
}

/** What may be written to a number has changed: its households' cards are drawn again. */
export async function redrawCardsOf(tx: Tx, { e164, now }: News): Promise<void> {
  for (const file of await tx.cases.holding(e164)) {
    await tx.cases.lock(file.id);
    await redrawCards(tx, { caseId: file.id, now });
  }
}
