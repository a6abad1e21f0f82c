import type { StaffId } from '../ids.js';
import { may, type Permission, type Role } from '../roles.js';
import { type ActSubject, type CardAct, type FittingActs, fittingActs } from './card-acts.js';

/** What each act asks of the roles table; the use cases ask it themselves, and again. */
export const ACT_PERMISSIONS: Readonly<Record<CardAct, Permission>> = {
  take: 'take-card',
  resume: 'pause-card',
  call: 'call',
  outcome: 'call',
  visit: 'note-visit',
  send: 'send-text',
  offer: 'offer-slots',
  book: 'set-visit',
  move: 'set-visit',
  cancel: 'set-visit',
  pass: 'pass-card',
  pause: 'pause-card',
  release: 'take-card',
  danger: 'flag-danger',
  close: 'close-card',
};

/** Who looks at a card, and who has it. */
type Person = { readonly id: StaffId; readonly role: Role };
type Held = ActSubject & { readonly ownerId: StaffId | null };

/**
 * The acts that fit a card and that this person may do on it now: nothing is offered that would
 * be refused for what they are. What somebody else holds is theirs, but a danger is everyone's to
 * tell, and a coordinator or a supervisor may act in another's place.
 */
export function offeredActs(card: Held, person: Person): FittingActs {
  const { first, more } = fittingActs(card);
  const isAnothers = card.ownerId !== null && card.ownerId !== person.id;
  const isTheirs = !isAnothers || may(person.role, 'act-for-others');
  const isOffered = (act: CardAct) =>
    may(person.role, ACT_PERMISSIONS[act]) && (isTheirs || act === 'danger');
  return { first: first.filter(isOffered), more: more.filter(isOffered) };
}
