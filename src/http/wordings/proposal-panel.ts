import type { WordingRow } from '../../app/views/wording-view.js';
import type { WrittenVariant } from '../../app/wording/catalogue.js';
import { may } from '../../domain/roles.js';
import { isoInstant } from '../format.js';
import { type Html, html } from '../html.js';
import { textarea } from './field.js';
import { preview } from './preview.js';
import { errorOf, refusalField, type TextPageParts } from './text-page-parts.js';
import { addressOf, whenIn } from './wording-names.js';

/** What waits for a second person, with the buttons of whoever reads. */
export function proposalPanel(
  parts: TextPageParts,
  variant: WrittenVariant,
  proposal: WordingRow,
): Html {
  const review = parts.desk.review(variant, proposal.template ?? variant.house);
  const at = html`<time datetime="${isoInstant(proposal.proposedAt)}">${whenIn(parts.territory, proposal.proposedAt)}</time>`;
  return html`<h3>Proposition en attente</h3>
    <p>${proposal.proposer}, ${at} : « ${proposal.why} »</p>
    ${proposal.template === null && html`<p><strong>Revenir aux mots de la maison :</strong></p>`}
    ${review && preview(review, variant.language)}
    ${acts(parts, proposal)}`;
}

function acts(parts: TextPageParts, proposal: WordingRow): Html {
  const { member, text, territory } = parts;
  if (!may(member.role, 'write-wordings')) {
    return html`<p class="muted">Elle attend l’accord d’une seconde personne.</p>`;
  }
  const form = (
    inside: Html,
  ) => html`<form class="stack" method="post" action="${addressOf(text, { territory })}/decision">
      <input type="hidden" name="langue" value="${proposal.language}">
      <input type="hidden" name="proposition" value="${proposal.id}">
      ${inside}
    </form>`;
  if (proposal.proposerId === member.id) {
    return html`<p class="muted">C’est votre proposition : une autre personne l’approuvera.</p>
      ${form(html`<div><button type="submit" name="geste" value="retirer">Retirer ma proposition</button></div>`)}`;
  }
  const id = refusalField(proposal.id);
  const reason = textarea({
    id,
    name: 'motif',
    label: 'Motif du refus',
    hint: 'Obligatoire pour refuser ; la personne qui a proposé le lira.',
    value: parts.refusal?.id === proposal.id ? parts.refusal.why : '',
    error: errorOf(parts, id),
    rows: 2,
    max: 500,
  });
  return html`${form(html`<div><button type="submit" name="geste" value="approuver">Approuver</button></div>`)}
    ${form(html`${reason}<div><button type="submit" class="button quiet" name="geste" value="refuser">Refuser</button></div>`)}`;
}
