import type { Line } from '../../domain/statistics/breakdown.js';
import { FUNNEL_STEPS, type FunnelStep } from '../../domain/statistics/funnel.js';
import { type Html, html } from '../html.js';
import { bar, shownCount, shownRate } from './figures.js';

const WORDS: Record<FunnelStep, { name: string; say: string }> = {
  cible: { name: 'Ciblé', say: 'dossier reçu, dans le champ de la démarche' },
  sollicite: { name: 'Sollicité', say: 'au moins un essai fait vers le ménage' },
  atteint: { name: 'Atteint', say: 'un numéro ou une porte a répondu, pas forcément le ménage' },
  joint: { name: 'Joint', say: 'le ménage lui-même a répondu' },
  rencontre: { name: 'Rencontré', say: 'une visite a eu lieu' },
  accompagne: { name: 'Accompagné', say: 'rencontré, et diagnostic commencé ou fait' },
};

/** From the files received to the households supported, each step inside the one before. */
export function funnelTable(total: Line, unprompted: number | null): Html {
  const rows = FUNNEL_STEPS.map((step, index) => {
    const before = FUNNEL_STEPS[index - 1];
    return row(total, step, before);
  });
  return html`<section class="panel"><h2>Du dossier reçu au ménage accompagné</h2>
    <table class="funnel"><caption>Nombre de ménages. Chaque étape ne compte que des ménages de l’étape d’avant.</caption>
    <thead><tr><th scope="col">Étape</th><th scope="col" class="num">Ménages</th><th scope="col" class="num">De l’étape d’avant</th><th scope="col">Part des ciblés</th></tr></thead>
    <tbody>${rows}</tbody></table>
    ${unprompted === null || unprompted === 0 ? null : html`<p class="small muted">À part : ${unprompted} ménage(s) nous ont joints d’eux-mêmes, avant tout essai de notre part.</p>`}
  </section>`;
}

function row({ counts }: Line, step: FunnelStep, before: FunnelStep | undefined): Html {
  const here = counts[step];
  const whole = counts.cible;
  const previous = before && counts[before];
  const rate =
    here === null || previous === null || previous === undefined
      ? null
      : { numerator: here, denominator: previous };
  const share = here === null || !whole ? 0 : here / whole;
  return html`<tr><th scope="row">${WORDS[step].name}<span class="say">${WORDS[step].say}</span></th>
    <td class="num">${shownCount(here)}</td>
    <td class="num">${before ? shownRate(rate) : html`<span class="muted">–</span>`}</td>
    <td class="wide">${bar(share)}</td></tr>`;
}
