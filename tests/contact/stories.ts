import { decideContact } from '../../src/domain/contact/contact-policy.js';
import type { ContactFacts, ContactRequest } from '../../src/domain/contact/contact-request.js';
import { facts, paris, phone, request, text } from './facts.js';

export type Known = Partial<ContactFacts>;
export type Wanted = Partial<ContactRequest>;

/** A Tuesday, in the middle of the morning. */
export const tuesday = paris('2026-12-01 10:00');
export const night = paris('2026-12-01 23:00');

/** « allowed », or the reason. */
export const gate = (wanted: Wanted, known: Known = {}, now = tuesday): string => {
  const decision = decideContact(request(wanted), facts(known), now);
  return decision.kind === 'allowed' ? 'allowed' : decision.reason;
};

/** When the refusal ends. */
export const until = (wanted: Wanted, known: Known, now = tuesday): number | null => {
  const decision = decideContact(request(wanted), facts(known), now);
  if (decision.kind === 'allowed') throw new Error('expected a refusal');
  return decision.until;
};

export const stopped = { phone: phone({ optedOutAt: paris('2026-11-20 09:00') }) };
export const frozen = { phone: phone({ frozenAt: paris('2026-11-20 09:00') }) };
export const oncePerMessage = { alreadyAnsweredAutomatically: true };
export const today = [text(paris('2026-12-01 09:05'))];
export const fourTexts = ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26'].map((day) =>
  text(paris(`${day} 12:00`)),
);
