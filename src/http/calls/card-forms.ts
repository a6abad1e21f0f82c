import { OUTCOME_GROUPS } from '../../domain/escalation/outcome-choices.js';
import { CALL_OUTCOMES, type CallOutcome } from '../../domain/hotline/call-outcome.js';
import type { CardId } from '../../domain/ids.js';
import { type Html, html } from '../html.js';

/** What a form acts on: the card, and the words that tell it from its neighbours. */
type Subject = { readonly cardId: CardId; readonly reference: string | null };

const named = ({ reference }: Subject): string =>
  reference === null ? 'numéro inconnu' : `dossier ${reference}`;

/** « Appeler »: the worker's own telephone rings, then the household's. */
export function callForm(subject: Subject): Html {
  return html`<form method="post" action="/appels/appeler">
    <input type="hidden" name="carte" value="${subject.cardId}">
    <button type="submit" aria-label="Appeler : ${named(subject)}">Appeler</button>
  </form>`;
}

/** What may come of a call, by who answered; `chosen` stands beforehand. */
export function outcomeOptions(chosen: string | null): Html {
  const option = (outcome: CallOutcome) =>
    html`<option value="${outcome}"${outcome === chosen && html` selected`}>${CALL_OUTCOMES[outcome].label}</option>`;
  return html`<option value="">Choisir…</option>${OUTCOME_GROUPS.map(
    ({ label, outcomes }) => html`<optgroup label="${label}">${outcomes.map(option)}</optgroup>`,
  )}`;
}

/** « Noter l'issue »: one choice of the list; `chosen` is what the network makes likely. */
export function outcomeForm(subject: Subject, chosen: CallOutcome | null = null): Html {
  const id = `issue-${subject.cardId}`;
  return html`<form method="post" action="/appels/issue" class="inline">
    <input type="hidden" name="carte" value="${subject.cardId}">
    <div><label for="${id}">Issue de l’appel</label>
    <select id="${id}" name="issue" required aria-label="Issue de l’appel : ${named(subject)}">
      ${outcomeOptions(chosen)}</select></div>
    <button type="submit" class="quiet" aria-label="Noter l’issue : ${named(subject)}">Noter l’issue</button>
  </form>`;
}
