import type { OutcomeToNote } from '../../app/views/calls-view.js';
import { type CallOutcome, proposedOutcome } from '../../domain/hotline/call-outcome.js';
import { isoInstant, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { type CallsPageParts, fileLink } from './calls-page-parts.js';
import { outcomeForm } from './card-forms.js';

/** (b) Calls of the reader that are over, and of which nobody said what they came to. */
export function toNotePanel(parts: CallsPageParts): Html {
  const { toNote } = parts;
  return html`<section class="panel" aria-labelledby="a-noter"><h2 id="a-noter">Issues à noter (${toNote.length})</h2>${
    toNote.length === 0
      ? html`<p class="muted">Tous vos appels ont leur issue.</p>`
      : html`<ul class="plain cards">${toNote.map((card) => item(card, parts))}</ul>`
  }</section>`;
}

/** What the network makes likely of that call; null: the person chooses. */
export function likeliest(
  { call }: OutcomeToNote,
  lived: CallsPageParts['lived'],
): CallOutcome | null {
  return (
    call &&
    proposedOutcome({
      progress: call.progress,
      answeredBy: call.answeredBy,
      seconds: call.talked === null ? null : call.talked / lived(1000),
    })
  );
}

function item(card: OutcomeToNote, { lived }: CallsPageParts): Html {
  const { call, zone } = card;
  const chosen = likeliest(card, lived);
  return html`<li class="card today">
    <p class="what"><strong>${call?.direction === 'in' ? 'Appel reçu' : 'Appel passé'}</strong> ${fileLink(card.reference)}</p>
    <p class="small muted">${
      call
        ? html`le <time datetime="${isoInstant(call.at)}">${shortDateTime(call.at, zone)}</time>`
        : 'appel non retrouvé'
    }</p>
    <div class="acts">${outcomeForm(card, chosen)}</div>
  </li>`;
}
