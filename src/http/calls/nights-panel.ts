import { day, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import type { CallsPageParts } from './calls-page-parts.js';

export const NIGHTS_SHOWN = 7;

/** (e) What each night's comparison with the operator found, and put right. */
export function nightsPanel({ nights }: CallsPageParts): Html {
  return html`<section class="panel"><h2>Vérifications de la nuit</h2>
    <p class="small muted">Chaque nuit, nos appels sont comparés à ceux de l’opérateur télécom ; ce qui manquait est repris, et rappelé.</p>${
      nights.length === 0
        ? html`<p class="muted">Aucune encore.</p>`
        : html`<ul class="plain">${nights.map(
            (night) =>
              html`<li>Nuit du ${day(night.day)} : ${night.outcome} <span class="small muted">(${shortDateTime(night.doneAt, 'Europe/Paris')})</span></li>`,
          )}</ul>`
    }</section>`;
}
