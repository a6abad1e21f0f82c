import { may } from '../../domain/roles.js';
import type { CardGone } from '../ports/desk.js';
import type { Granted } from './authorise.js';

/** Why a card is no longer this person's to act on, or null when it is theirs, free, or theirs to answer for. */
export function goneFor(access: Pick<Granted, 'card' | 'staff'>): CardGone | null {
  const gone = takenFrom(access);
  const answersForOthers = may(access.staff.role, 'act-for-others');
  return gone?.kind === 'already-taken' && answersForOthers ? null : gone;
}

/** The same for taking: nobody takes a card out of another's hands without saying so (« Passer à »). */
export function takenFrom({ card, staff }: Pick<Granted, 'card' | 'staff'>): CardGone | null {
  if (card.state === 'closed') return { kind: 'closed' };
  if (card.owner && card.owner.id !== staff.id) {
    return { kind: 'already-taken', by: card.owner.firstName };
  }
  return null;
}
