import { personAtWork } from '../../domain/contact/pause.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import { pauseEnd } from '../../domain/escalation/urgency.js';
import type { Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/** Ends the pause's reason: by it the card finds its own pause again. */
const tag = (card: Card) => `(carte ${card.id.slice(-8)})`;

/**
 * « Toute prise en charge humaine suspend » (invariant 8): the machine is silent on the case for
 * seven days from the taking. A person's longer pause is left alone; the machine's own, waiting for
 * somebody, becomes this one.
 */
export async function pauseForCard(tx: Tx, card: Card, now: Instant): Promise<void> {
  if (!card.caseId || !card.owner) return;
  const file = await tx.cases.find(card.caseId);
  if (!file) return;
  const week = pauseEnd(card.takenAt ?? now, deskZone(file.territory));
  const until = Math.max(week, card.pausedUntil ?? 0);
  const present = file.pausedUntil ?? now;
  const byPerson = personAtWork({ until: file.pausedUntil, reason: file.pauseReason }, now);
  if (until <= now || (byPerson && present >= until)) return;
  const reason = `Prise en charge par ${card.owner.firstName} ${tag(card)}`;
  await tx.cases.pause(card.caseId, Math.max(until, present), reason);
}

/** Lifts the pause a closed card had set; another card of the household in hand takes it over. */
export async function liftPauseOf(tx: Tx, card: Card, now: Instant): Promise<void> {
  if (!card.caseId) return;
  const file = await tx.cases.find(card.caseId);
  if (!file?.pauseReason?.endsWith(tag(card))) return;
  await tx.cases.pause(card.caseId, null, null);
  for (const other of await tx.cards.takenOn(card.caseId)) await pauseForCard(tx, other, now);
}
