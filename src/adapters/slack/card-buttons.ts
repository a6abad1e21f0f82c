import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import { REASONS } from '../../domain/escalation/reasons.js';

/** The buttons of a card, as their clicks come back. */
export const ACTIONS = {
  take: 'card_take',
  call: 'card_call',
  outcome: 'card_outcome',
  text: 'card_text',
  close: 'card_close',
  look: 'card_look',
} as const;

/** What may be done from a card as it stands; a closed one can only be looked at. */
export function cardButtons(card: Card, publicUrl: string): types.Button[] {
  const look: types.Button = {
    ...button('Voir', { action_id: ACTIONS.look, value: card.id }),
    url: `${publicUrl}${pageOf(card)}`,
  };
  if (card.state === 'closed') return [look];
  const { callable, textable } = REASONS[card.reason];
  const isTaken = card.state === 'taken';
  const notes = card.reason === 'call-outcome' || (callable && isTaken);
  const value = card.id;
  const take = button("Je m'en occupe", { action_id: ACTIONS.take, value, style: 'primary' });
  const call = button('Appeler', { action_id: ACTIONS.call, value });
  const outcome = button("Noter l'issue", { action_id: ACTIONS.outcome, value });
  const text = button('Envoyer au locataire', { action_id: ACTIONS.text, value });
  const close = button('Clore', { action_id: ACTIONS.close, value });
  return [
    ...(isTaken ? [] : [take]),
    ...(callable ? [call] : []),
    ...(notes ? [outcome] : []),
    ...(card.about !== null && textable ? [text] : []),
    close,
    look,
  ];
}

/** A message that nobody's file explains is listened to from the page of the calls. */
function pageOf({ about, id, reason }: Card): string {
  if (about) return `/dossiers/${encodeURIComponent(about.reference)}`;
  return reason === 'voicemail' ? '/appels#messages' : `/bureau#${id}`;
}

function button(
  text: string,
  about: Pick<types.Button, 'value' | 'style'> & { action_id: string },
): types.Button {
  return { type: 'button', text: { type: 'plain_text', text, emoji: true }, ...about };
}
