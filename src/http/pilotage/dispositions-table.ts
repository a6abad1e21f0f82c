import type { Audience } from '../../domain/statistics/breakdown.js';
import {
  CASE_DISPOSITIONS,
  type CaseDisposition,
} from '../../domain/statistics/case-disposition.js';
import type { Tally } from '../../domain/statistics/contact-rate.js';
import { hideSmallCells } from '../../domain/statistics/small-cells.js';
import { type Html, html } from '../html.js';
import { shownCount } from './figures.js';

const WORDS: Record<CaseDisposition, string> = {
  I: 'Rencontré, ou diagnostic fait',
  P: 'Joint, quelque chose est convenu',
  R: 'Joint, refuse',
  O: 'Joint, mais empêché (langue, santé, détresse, décès)',
  NC: 'Numéro ou adresse valable, parcours fini, personne',
  UO: 'Parcours en cours, ou sort des messages inconnu',
  UH: 'Aucun numéro valable, adresse non vérifiée',
  NE: 'Hors du champ (réglé, parti, doublon) : exclu des taux',
};

/** Where each household stands; a household has one class, the highest it reached. */
export function dispositionsTable(tally: Tally, audience: Audience): Html {
  const counts = CASE_DISPOSITIONS.map((disposition) => tally[disposition]);
  const shown = audience === 'team' ? counts : hideSmallCells(counts);
  return html`<section class="panel"><h2>Où en est chaque ménage</h2>
    <table><caption>Une seule situation par ménage : la meilleure atteinte.</caption>
    <thead><tr><th scope="col">Situation</th><th scope="col" class="num">Ménages</th></tr></thead>
    <tbody>${CASE_DISPOSITIONS.map(
      (disposition, at) =>
        html`<tr><td>${WORDS[disposition]} <span class="muted">(${disposition})</span></td><td class="num">${shownCount(shown[at] ?? null)}</td></tr>`,
    )}</tbody></table></section>`;
}
