import type { DeskRow } from '../../app/views/desk-view.js';
import { offeredActs } from '../../domain/escalation/act-permissions.js';
import type { CardAct } from '../../domain/escalation/card-acts.js';
import { may } from '../../domain/roles.js';
import { isoInstant, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { urgencyChip } from '../urgency-chip.js';
import { cardWords } from '../words.js';
import { ACT_FORMS, type FormParts } from './act-forms.js';
import { cardName, DONE, type Done, holderWords, timerWords } from './desk-words.js';
import { liveBar, SCRIPT_PATH } from './live.js';
import { deadline, standing, subjectOf, versionOf, whereWords } from './queue.js';

export type CardPageParts = FormParts & {
  readonly member: Member;
  readonly card: DeskRow;
  readonly done: Done | null;
};

/** One card, with every act that it and the reader's role allow. */
export function cardPage(parts: CardPageParts): Html {
  const { card, member, done, address } = parts;
  return layout({
    title: cardName(card),
    member,
    here: '/bureau',
    script: SCRIPT_PATH,
    body: html`
      <p class="eyebrow"><a href="/bureau">À traiter</a></p>
      ${done !== null && html`<p class="notice info" role="status">${DONE[done]}</p>`}
      ${liveBar({ version: versionOf([card]), piece: `${address}/morceau`, here: address, card: card.cardId })}
      ${cardParts(parts)}`,
  });
}

/** The parts that the script replaces: what the card says, and what may be done with it. */
export function cardParts(parts: CardPageParts): Html {
  return html`${facts(parts)}${acts(parts)}`;
}

function facts({ card, member, now }: CardPageParts): Html {
  const { label, sentence } = cardWords(card.reason);
  const said = card.state === 'open' ? timerWords(card, now).text : holderWords(card, false);
  return html`<section class="panel card ${card.urgency}" data-live="faits" data-version="${versionOf([card])}" data-said="Carte ${said}">
    <h1 id="carte" tabindex="-1">${label}</h1>
    <p class="what">${urgencyChip(card.urgency)} ${subject(card, member)}</p>
    <p>${sentence}</p>
    ${card.wish !== null && html`<p>Souhait : ${card.wish}</p>`}
    ${card.visitAt !== null && card.state !== 'closed' && html`<p>Visite : <strong>${shortDateTime(card.visitAt, card.zone)}</strong></p>`}
    <p class="small muted">${whereWords(card)}${deadline(card, now)}ouverte le
      <time datetime="${isoInstant(card.openedAt)}">${shortDateTime(card.openedAt, card.zone)}</time></p>
    <p class="sentence">${standing(card, { member, now })}</p>
    ${card.texting !== 'open' && card.state !== 'closed' && html`<p class="small"><strong>${card.texting === 'stopped' ? 'STOP reçu : plus de SMS.' : 'Aucun SMS ne part, jamais.'}</strong></p>`}
  </section>`;
}

function subject({ reference, reason }: DeskRow, member: Member): Html {
  if (reason === 'voicemail' && may(member.role, 'call'))
    return html`<a href="/appels#messages">${reference === null ? 'Numéro inconnu' : `Dossier ${reference}`} : écouter le message</a>`;
  if (reference === null) return html`<span class="muted">Numéro inconnu</span>`;
  if (!may(member.role, 'read-case')) return html`Dossier ${reference}`;
  return html`<a href="/dossiers/${encodeURIComponent(reference)}">Dossier ${reference}</a>`;
}

function acts(parts: CardPageParts): Html {
  const { card, member, fault } = parts;
  const { first, more } = offeredActs(subjectOf(card), member);
  // Refused because the card moved on: the form stays, with what was typed in it.
  const lost = fault && ![...first, ...more].includes(fault.act) ? [fault.act] : [];
  const forms = (some: readonly CardAct[]) => some.map((act) => ACT_FORMS[act](parts));
  return html`<section class="panel" data-live="gestes" data-version="${versionOf([card])}" aria-labelledby="gestes">
    <h2 id="gestes" tabindex="-1">Que faire ?</h2>
    ${forms(lost)}
    ${first.length + more.length + lost.length === 0 && html`<p class="muted">${nothingToDo(card)}</p>`}
    <div class="desk-acts">${forms(first)}</div>
    ${more.length > 0 && html`<h3>Autres actions</h3><div class="desk-acts">${forms(more)}</div>`}
  </section>`;
}

function nothingToDo({ state, owner }: DeskRow): string {
  if (state === 'closed') return 'La carte est close : il n’y a plus rien à faire ici.';
  return owner === null
    ? 'Votre rôle permet de lire cette carte, pas d’agir.'
    : `${owner} s’en occupe.`;
}
