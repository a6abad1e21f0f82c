import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import { closeReasonLabel } from '../../domain/escalation/close-reasons.js';
import { deadlineWords } from '../../domain/escalation/deadline.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { ackDueAt, URGENCY_LABELS } from '../../domain/escalation/urgency.js';
import type { Instant } from '../../domain/ids.js';
import { frenchDateTime } from '../../domain/time/local-time.js';

/** The buttons of a card, as their clicks come back. */
export const ACTIONS = {
  take: 'card_take',
  text: 'card_text',
  close: 'card_close',
  look: 'card_look',
} as const;

export type CardMessage = { text: string; blocks: types.KnownBlock[] };

const EMOJI = {
  now: ':red_circle:',
  today: ':large_orange_circle:',
  soon: ':large_blue_circle:',
} as const;

/**
 * A card as Slack shows it, drawn from its present state: never a name of a household, a number,
 * an address or a tenant's words (invariant 9); those are behind « Voir ». `text` is what the
 * notification reads. Limits of Block Kit: header 150, section 3000, button 75 characters.
 */
export function cardBlocks(card: Card, about: { publicUrl: string; now: Instant }): CardMessage {
  const title = `${card.about?.reference ?? 'Numéro inconnu'} · ${REASONS[card.reason].label}`;
  return {
    text: `${URGENCY_LABELS[card.urgency]} · ${title}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: headline(card), emoji: true } },
      { type: 'section', text: mrkdwn(`*${title}*\n${REASONS[card.reason].sentence}`) },
      ...factsOf(card, about.now),
      { type: 'context', elements: [mrkdwn(standing(card, about.now))] },
      { type: 'actions', block_id: 'card', elements: buttons(card, about.publicUrl) },
    ],
  };
}

function headline(card: Card): string {
  if (card.state === 'closed') return ':white_check_mark: Close';
  const taken = card.state === 'taken' && card.owner ? ` · ${card.owner.firstName}` : '';
  return `${EMOJI[card.urgency]} ${URGENCY_LABELS[card.urgency]}${taken}`;
}

function factsOf(card: Card, now: Instant): types.KnownBlock[] {
  const facts: string[] = [];
  if (card.about) {
    const { stage, territory, deadlineOn: on, deadlineKind: kind } = card.about;
    facts.push(`*Stade*\n${stage}`, `*Territoire*\n${territory}`);
    if (on) facts.push(`*Échéance*\n${deadlineWords({ kind, on }, now, deskZone(territory))}`);
  }
  if (card.wish) facts.push(`*Souhait*\n${card.wish}`);
  return facts.length > 0 ? [{ type: 'section', fields: facts.map(mrkdwn) }] : [];
}

/** Who has the card and since when; a louder line once somebody should have taken it. */
function standing(card: Card, now: Instant): string {
  const zone = deskZone(card.about?.territory);
  const since = (at: Instant | null) => (at === null ? '' : ` le ${frenchDateTime(at, zone)}`);
  if (card.state === 'closed') {
    const why = card.closeReason ? ` : ${closeReasonLabel(card.closeReason)}` : '';
    const by = card.owner ? ` · suivie par ${card.owner.firstName}` : '';
    return `Close${since(card.closedAt)}${why}${by}`;
  }
  if (card.state === 'taken') {
    return `*${card.owner?.firstName ?? 'Une personne'} s'en occupe* · prise${since(card.takenAt)}`;
  }
  const late = now >= ackDueAt(card.urgency, card.openedAt, zone);
  return late
    ? `:warning: *Toujours sans personne* · ouverte${since(card.openedAt)}`
    : `À prendre · ouverte${since(card.openedAt)}`;
}

function buttons(card: Card, publicUrl: string): types.Button[] {
  const look: types.Button = {
    ...button('Voir', { action_id: ACTIONS.look, value: card.id }),
    url: card.about
      ? `${publicUrl}/dossiers/${encodeURIComponent(card.about.reference)}`
      : `${publicUrl}/bureau#${card.id}`,
  };
  if (card.state === 'closed') return [look];
  const value = card.id;
  const take = button("Je m'en occupe", { action_id: ACTIONS.take, value, style: 'primary' });
  const text = button('Envoyer au locataire', { action_id: ACTIONS.text, value });
  const close = button('Clore', { action_id: ACTIONS.close, value });
  const mayText = card.about !== null && REASONS[card.reason].textable;
  return [...(card.state === 'open' ? [take] : []), ...(mayText ? [text] : []), close, look];
}

function button(
  text: string,
  about: Pick<types.Button, 'value' | 'style'> & { action_id: string },
): types.Button {
  return { type: 'button', text: { type: 'plain_text', text, emoji: true }, ...about };
}

/** Slack reads &, < and > as its own signs. */
function mrkdwn(text: string): types.MrkdwnElement {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return { type: 'mrkdwn', text: safe };
}
