import type { WrittenVariant } from '../../app/wording/catalogue.js';
import { holesOf, PLACEHOLDERS } from '../../domain/wording/fill.js';
import { type Html, html } from '../html.js';
import { textarea } from './field.js';
import { preview } from './preview.js';
import { errorOf, type TextPageParts, whyField, wordsField } from './text-page-parts.js';
import { addressOf, directionOf } from './wording-names.js';

/** Longer than any text that may leave; what is pasted by mistake stays out. */
const MAX_WORDS = 600;
const MAX_WHY = 500;

/** Other words for a variant: shown first, then sent to a second person. */
export function proposalForm(
  parts: TextPageParts,
  variant: WrittenVariant,
  now: string | null,
): Html {
  const { sender, language, house } = variant;
  const draft = parts.draft?.sender === sender ? parts.draft : null;
  const fields = holesOf(house).map((hole) => `{${hole}} : ${PLACEHOLDERS[hole]}`);
  const direction = html` lang="${language}" dir="${directionOf(language)}" spellcheck="true"`;
  return html`<h3>Proposer d’autres mots</h3>
    ${draft?.review && html`<div class="notice info"${!parts.errors && html` id="resultat" tabindex="-1"`}><h4>Aperçu, rien n’est encore proposé</h4>${preview(parts.errors ? { ...draft.review, problems: null } : draft.review, language)}</div>`}
    <form class="stack" method="post" action="${addressOf(parts.text, { territory: parts.territory })}#resultat">
      <input type="hidden" name="langue" value="${language}">
      <input type="hidden" name="expediteur" value="${sender}">
      ${textarea({
        id: wordsField(sender),
        name: 'texte',
        label: 'Texte proposé',
        hint: `En une ligne. À garder : ${fields.join(' ; ')}.`,
        value: draft?.words ?? now ?? house,
        error: errorOf(parts, wordsField(sender)),
        rows: 4,
        max: MAX_WORDS,
        attributes: direction,
      })}
      ${textarea({
        id: whyField(sender),
        name: 'pourquoi',
        label: 'Pourquoi ce changement',
        hint: 'Pour la personne qui approuvera, et pour l’historique. Aucun nom de ménage.',
        value: draft?.why ?? '',
        error: errorOf(parts, whyField(sender)),
        rows: 2,
        max: MAX_WHY,
      })}
      <div class="acts">
        <button type="submit" name="geste" value="previsualiser" formnovalidate>Prévisualiser</button>
        <button type="submit" name="geste" value="proposer">Proposer</button>
        ${now !== null && html`<button class="quiet" type="submit" name="geste" value="maison">Proposer de revenir aux mots de la maison</button>`}
      </div>
    </form>`;
}
