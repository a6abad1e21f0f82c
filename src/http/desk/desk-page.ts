import type { DeskRow } from '../../app/views/desk-view.js';
import { deadlineWords } from '../../domain/escalation/deadline.js';
import type { Instant } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import { elapsed, isoInstant, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { urgencyChip } from '../urgency-chip.js';
import { cardWords, stageName, territoryName } from '../words.js';

/** What waits for a person, most urgent first; free cards before those someone holds. */
export function deskPage(member: Member, cards: readonly DeskRow[], now: Instant): Html {
  const free = cards.filter((card) => card.owner === null);
  const held = cards.filter((card) => card.owner !== null);
  const list = (items: readonly DeskRow[]) =>
    html`<ul class="plain cards">${items.map((card) => item(card, now, member))}</ul>`;
  return layout({
    title: 'À traiter',
    member,
    here: '/bureau',
    body: html`
      <h1>À traiter</h1>
      <p class="lead">Ce qui demande une personne. Pour prendre une carte, répondre ou clore, passez par le canal de l’équipe${may(member.role, 'call') && html` ; pour appeler, par la page des <a href="/appels">appels</a>`}.</p>
      <section class="panel"><h2>Personne ne s’en occupe encore (${free.length})</h2>
        ${free.length === 0 ? html`<p class="muted">Rien n’attend. Tout est pris en charge.</p>` : list(free)}</section>
      ${held.length > 0 && html`<section class="panel"><h2>Prises en charge (${held.length})</h2>${list(held)}</section>`}`,
  });
}

function item(card: DeskRow, now: Instant, member: Member): Html {
  const { label, sentence } = cardWords(card.reason);
  return html`<li class="card ${card.urgency}">
    <p class="what">${urgencyChip(card.urgency)}
      <strong>${label}</strong> ${reference(card, member)}</p>
    <p>${sentence}${card.wish !== null && html` <span class="muted">Souhait : ${card.wish}</span>`}</p>
    <p class="small muted">${card.stage !== null && `${stageName(card.stage)} · ${territoryName(card.territory ?? '')} · `}
      ${card.deadlineOn !== null && html`<strong>${deadlineWords({ kind: card.deadlineKind, on: card.deadlineOn }, now, card.zone)}</strong> · `}
      <time datetime="${isoInstant(card.openedAt)}">${shortDateTime(card.openedAt, card.zone)}</time>, il y a ${elapsed(now - card.openedAt)}
      ${card.owner !== null && html` · <strong>${card.owner}</strong> s’en occupe`}</p>
  </li>`;
}

function reference(card: DeskRow, member: Member): Html {
  if (card.reference === null) return html`<span class="muted">numéro inconnu</span>`;
  if (!may(member.role, 'read-case')) return html`${card.reference}`;
  return html`<a href="/dossiers/${encodeURIComponent(card.reference)}">Dossier ${card.reference}</a>`;
}
