import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import { pauseReasonLabel } from '../../domain/escalation/card-pause.js';
import { closeReasonLabel } from '../../domain/escalation/close-reasons.js';
import { deadlineWords } from '../../domain/escalation/deadline.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { URGENCY_LABELS } from '../../domain/escalation/urgency.js';
import { bestHoursWords } from '../../domain/hotline/best-hours.js';
import type { Instant } from '../../domain/ids.js';
import { frenchDateTime } from '../../domain/time/local-time.js';
import { cardButtons } from './card-buttons.js';
import { mrkdwn } from './mrkdwn.js';
import { titleOf } from './reminder-text.js';

export type CardMessage = { text: string; blocks: types.KnownBlock[] };

export const EMOJI = {
  now: ':red_circle:',
  today: ':large_orange_circle:',
  soon: ':large_blue_circle:',
} as const;

/**
 * A card as Slack shows it, drawn from its present state: never a name of a household, a number,
 * an address or a tenant's words (invariant 9); those are behind « Voir ». `text` is what the
 * notification reads. Limits of Block Kit: header 150, section 3000, button 75 characters.
 */
export function cardBlocks(
  card: Card,
  about: { publicUrl: string; now: Instant; due: Instant },
): CardMessage {
  const title = titleOf(card);
  return {
    text: `${URGENCY_LABELS[card.urgency]} · ${title}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: headline(card), emoji: true } },
      { type: 'section', text: mrkdwn(`*${title}*\n${REASONS[card.reason].sentence}`) },
      ...factsOf(card, about.now),
      { type: 'context', elements: [standing(card, about), ...texting(card)].map(mrkdwn) },
      { type: 'actions', block_id: 'card', elements: cardButtons(card, about.publicUrl) },
    ],
  };
}

function headline(card: Card): string {
  if (card.state === 'closed') return ':white_check_mark: Close';
  const taken = card.state === 'taken' && card.owner ? ` · ${card.owner.firstName}` : '';
  if (card.pausedUntil !== null) return `:double_vertical_bar: En pause${taken}`;
  return `${EMOJI[card.urgency]} ${URGENCY_LABELS[card.urgency]}${taken}`;
}

function factsOf(card: Card, now: Instant): types.KnownBlock[] {
  const facts: string[] = [];
  if (card.about) {
    const { stage, territory, deadlineOn: on, deadlineKind: kind } = card.about;
    facts.push(`*Stade*\n${stage}`, `*Territoire*\n${territory}`);
    if (on) facts.push(`*Échéance*\n${deadlineWords({ kind, on }, now, deskZone(territory))}`);
  }
  if (card.visitAt !== null && card.state !== 'closed')
    facts.push(`*Visite*\n${frenchDateTime(card.visitAt, deskZone(card.territory))}`);
  if (!card.about && card.territory) facts.push(`*Territoire*\n${card.territory}`);
  if (card.wish) facts.push(`*Souhait*\n${card.wish}`);
  if (isCallToMake(card)) facts.push(`*Meilleures heures*\n${bestHoursWords()}`);
  return facts.length > 0 ? [{ type: 'section', fields: facts.map(mrkdwn) }] : [];
}

/** Said of the whole week: what a card shows stays true when it is read another day. */
const isCallToMake = ({ reason, state }: Card): boolean =>
  state !== 'closed' && (reason === 'call-due' || reason === 'callback');

/** Why the card offers no text, when it would. */
function texting({ texting: state, reason, state: stands }: Card): string[] {
  if (stands === 'closed' || state === 'open' || !REASONS[reason].textable) return [];
  return [state === 'stopped' ? 'STOP reçu : plus de SMS' : 'Aucun SMS ne part, jamais'];
}

/** Who has the card and since when; a louder line once somebody should have taken it. */
function standing(card: Card, { now, due }: { now: Instant; due: Instant }): string {
  const zone = deskZone(card.territory);
  const since = (at: Instant | null) => (at === null ? '' : ` le ${frenchDateTime(at, zone)}`);
  if (card.state === 'closed') {
    const why = card.closeReason ? ` : ${closeReasonLabel(card.closeReason)}` : '';
    const by = card.owner ? ` · suivie par ${card.owner.firstName}` : '';
    return `Close${since(card.closedAt)}${why}${by}`;
  }
  if (card.pausedUntil !== null) {
    const why = pauseReasonLabel(card.pauseReason ?? '');
    const until = frenchDateTime(card.pausedUntil, zone);
    return `*En pause jusqu'au ${until}* · ${card.owner?.firstName ?? 'une personne'} : ${why}`;
  }
  if (card.state === 'taken') {
    return `*${card.owner?.firstName ?? 'Une personne'} s'en occupe* · prise${since(card.takenAt)}`;
  }
  const asked = card.asked.length > 0 ? ` · demandée à ${namesOf(card.asked)}` : '';
  return now >= due
    ? `:warning: *Toujours sans personne* · à prendre avant le ${frenchDateTime(due, zone)}${asked}`
    : `À prendre avant le ${frenchDateTime(due, zone)} · ouverte${since(card.openedAt)}`;
}

/** A whole team is named by its first ones. */
const MOST_NAMES = 6;

function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${shown} et ${more} autres` : shown;
}
