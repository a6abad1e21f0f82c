import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import {
  type ActSubject,
  CARD_ACTS,
  type CardAct,
  fittingActs,
} from '../../domain/escalation/card-acts.js';
import { plain } from './modals.js';

/** The acts of a card, as their clicks come back. */
export const ACTIONS: Readonly<Record<CardAct, string>> = {
  take: 'card_take',
  resume: 'card_resume',
  call: 'card_call',
  outcome: 'card_outcome',
  visit: 'card_visit',
  send: 'card_text',
  offer: 'card_offer',
  book: 'card_book',
  move: 'card_move',
  cancel: 'card_cancel',
  pass: 'card_pass',
  pause: 'card_pause',
  release: 'card_release',
  danger: 'card_danger',
  close: 'card_close',
};
/** A link, and the menu of the acts that do not stand on the card. */
export const LOOK = 'card_look';
export const MORE = 'card_more';

/** Acts that open a form say so. */
const OPENS_A_FORM: readonly CardAct[] = [
  ...(['outcome', 'visit', 'send', 'book', 'move', 'cancel', 'pass', 'pause', 'danger'] as const),
];

/** The acts that fit the card as it stands: up to five buttons, the page, the rest in a menu. */
export function cardButtons(card: Card, publicUrl: string): (types.Button | types.Overflow)[] {
  const look: types.Button = {
    ...{ type: 'button', text: plain('Voir'), action_id: LOOK, value: card.id },
    url: `${publicUrl}${pageOf(card)}`,
  };
  const { first, more } = fittingActs(subjectOf(card));
  const buttons = first.map((act) => buttonOf(act, card));
  const options = more.map((act) => ({ text: plain(wordsOf(act)), value: `${act}:${card.id}` }));
  const menu: types.Overflow = { type: 'overflow', action_id: MORE, options };
  return [...buttons, look, ...(options.length > 0 ? [menu] : [])];
}

const subjectOf = ({ about, ...card }: Card): ActSubject => ({ ...card, hasCase: about !== null });

const wordsOf = (act: CardAct): string =>
  OPENS_A_FORM.includes(act) ? `${CARD_ACTS[act]}…` : CARD_ACTS[act];

function buttonOf(act: CardAct, card: Card): types.Button {
  const button = { text: plain(CARD_ACTS[act]), action_id: ACTIONS[act], value: card.id };
  return { type: 'button', ...button, ...(act === 'take' && { style: 'primary' }) };
}

/** A message that nobody's file explains is listened to from the page of the calls. */
function pageOf({ about, id, reason }: Card): string {
  if (about) return `/dossiers/${encodeURIComponent(about.reference)}`;
  return reason === 'voicemail' ? '/appels#messages' : `/bureau/${id}`;
}
