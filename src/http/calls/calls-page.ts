import { clockTime } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { CallsPageParts } from './calls-page-parts.js';
import { DONE, type Done } from './calls-words.js';
import { lineNowPanel } from './line-now-panel.js';
import { nightsPanel } from './nights-panel.js';
import { toMakePanel } from './to-make-panel.js';
import { toNotePanel } from './to-note-panel.js';
import { voicemailsPanel } from './voicemails-panel.js';

/** What is told above the page after a form. */
export type Told = { readonly done: Done } | { readonly refused: string } | null;

/** The telephone line at work: whom to call, what to note, who waits, what was left. */
export function callsPage(parts: CallsPageParts, told: Told): Html {
  return layout({
    title: 'Appels',
    member: parts.member,
    here: '/appels',
    body: html`
      <h1>Appels</h1>
      <p class="lead">« Appeler » fait sonner votre téléphone, puis celui du ménage, qui voit le numéro de la ligne et jamais le vôtre.
        Page de ${clockTime(parts.now, 'Europe/Paris')} · <a href="/appels">actualiser</a></p>
      ${notice(told)}
      ${toNotePanel(parts)}
      ${toMakePanel(parts)}
      ${lineNowPanel(parts)}
      ${voicemailsPanel(parts)}
      ${nightsPanel(parts)}`,
  });
}

function notice(told: Told): Html | null {
  if (told === null) return null;
  if ('done' in told) return html`<p class="notice info" role="status">${DONE[told.done]}</p>`;
  return html`<div class="notice bad" role="alert"><strong>Rien n’a été fait</strong><p>${told.refused}</p></div>`;
}
