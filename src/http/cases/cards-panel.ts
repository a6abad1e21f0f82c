import { may } from '../../domain/roles.js';
import { cardName, holderWords, timerWords } from '../desk/desk-words.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { urgencyChip } from '../urgency-chip.js';
import { cardWords } from '../words.js';
import type { CasePageParts } from './case-page-parts.js';

/** What of the household waits for a person, each card with a link to act on it. */
export function cardsPanel({ cards, now }: CasePageParts, member: Member): Html | null {
  if (cards.length === 0 || !may(member.role, 'read-cards')) return null;
  return html`<section class="panel"><h2>Cartes ouvertes (${cards.length})</h2><ul class="plain">${cards.map(
    (card) => {
      const isMine = card.ownerId === member.id;
      const said = card.state === 'open' ? timerWords(card, now).text : holderWords(card, isMine);
      return html`<li>${urgencyChip(card.urgency)} <strong>${cardWords(card.reason).label}</strong><br>
        <span class="small muted">${said}</span><br>
        <a href="/bureau/${card.cardId}" aria-label="Ouvrir la carte : ${cardName(card)}">Ouvrir la carte</a></li>`;
    },
  )}</ul></section>`;
}
