import type { WordingReview } from '../../app/wording/review-wording.js';
import type { TextMeasure } from '../../domain/contact/gsm7.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import { count } from '../format.js';
import { type Html, html } from '../html.js';
import { quote } from './wording-names.js';

type Reviewed = Pick<WordingReview, 'body' | 'measure'> & {
  /** null: they are told elsewhere on the page. */
  readonly problems: WordingReview['problems'] | null;
};

/** What a household would read, what it would cost, and all that keeps these words from leaving. */
export function preview({ body, measure, problems }: Reviewed, language: TextLanguage): Html {
  return html`${quote(body, language)}
    <p>${measureSentence(body, measure)}</p>
    ${measure.offending.length > 0 && offendingLetters(measure, language)}
    ${problems && toCorrect(problems)}`;
}

function toCorrect(problems: readonly string[]): Html {
  if (problems.length === 0) return html`<p><span class="chip good">Rien à corriger</span></p>`;
  return html`<p><strong>À corriger :</strong></p><ul>${problems.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** « 131 caractères avec les noms les plus longs · GSM-7, 131 unités · 1 SMS ». */
export function measureSentence(body: string, { encoding, units, segments }: TextMeasure): Html {
  return html`${count([...body].length)} caractères avec les noms et créneaux les plus longs · ${encoding}, ${count(units)} unités · <strong>${segments} SMS</strong>`;
}

/** Arabic has no letter of GSM-7: to name them all would say nothing. */
function offendingLetters({ offending }: TextMeasure, language: TextLanguage): Html {
  if (language === 'ar') {
    return html`<p class="hint">L’arabe s’écrit en UCS-2 : 70 caractères pour un SMS, 67 pour chacun de plusieurs.</p>`;
  }
  return html`<p>Lettres hors GSM-7, qui réduisent le SMS à 70 caractères : ${offending.map(
    (letter) => html`<span class="letter">${letter}</span> `,
  )}<br><span class="hint">Changez de mot plutôt que d’écrire sans accent.</span></p>`;
}
