import type { WordingRow } from '../../app/views/wording-view.js';
import type { WrittenVariant } from '../../app/wording/catalogue.js';
import { may } from '../../domain/roles.js';
import { type Html, html } from '../html.js';
import { measureSentence } from './preview.js';
import { proposalForm } from './proposal-form.js';
import { proposalPanel } from './proposal-panel.js';
import type { TextPageParts } from './text-page-parts.js';
import { quote, SENDER_NAMES, whenIn } from './wording-names.js';

/** A text for one kind of sender: what is said now, what is proposed, or a form to propose. */
export function variantPanel(parts: TextPageParts, variant: WrittenVariant): Html {
  const { sender, language } = variant;
  const same = (row: WordingRow) => row.language === language && row.sender === sender;
  const own = parts.inForce.find(same) ?? null;
  const open = parts.history.find((row) => row.state === 'proposed' && same(row)) ?? null;
  const used = parts.desk.sender === sender;
  return html`<section class="panel"><h2>${SENDER_NAMES[sender]}</h2>
    <p class="hint">${used ? 'Les SMS de l’équipe partent aujourd’hui par un tel expéditeur.' : 'L’équipe n’en a pas aujourd’hui : ces mots serviront si elle en change.'}</p>
    ${wordsNow(parts, variant, own)}
    ${open ? proposalPanel(parts, variant, open) : mayPropose(parts) && proposalForm(parts, variant, own?.template ?? null)}
  </section>`;
}

function mayPropose({ member, text }: TextPageParts): boolean {
  return text.kept === null && may(member.role, 'write-wordings');
}

function wordsNow(parts: TextPageParts, variant: WrittenVariant, own: WordingRow | null): Html {
  const { language, house } = variant;
  const review = parts.desk.review(variant, own?.template ?? house);
  const cost = review && html`<p class="hint">${measureSentence(review.body, review.measure)}</p>`;
  if (own === null) {
    return html`<h3>Mots en vigueur : ceux de la maison</h3>${quote(house, language)}${cost}`;
  }
  return html`<h3>Mots de la maison</h3>${quote(house, language)}
    <h3>Mots en vigueur dans ce territoire</h3>${quote(own.template ?? house, language)}${cost}
    <p class="hint">Proposés par ${own.proposer}, approuvés par ${own.decider}${own.decidedAt !== null && `, ${whenIn(parts.territory, own.decidedAt)}`}.</p>
    ${review && review.problems.length > 0 && html`<div class="notice"><strong>Ces mots ne passeraient plus les contrôles</strong><ul>${review.problems.map((one) => html`<li>${one}</li>`)}</ul></div>`}`;
}
