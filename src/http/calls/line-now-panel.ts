import type { CallBackRow, WaitingCaller } from '../../app/views/calls-view.js';
import { CALL_BACK_TRIES } from '../../domain/hotline/call-retries.js';
import { clockTime, elapsed, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { table } from '../table.js';
import { territoryName } from '../words.js';
import { type CallsPageParts, fileLink } from './calls-page-parts.js';
import { CALL_BACK_REASONS, CALL_BACK_STATES } from './calls-words.js';

/** (c) Who waits on the line now, and who is to be called back, in order. */
export function lineNowPanel(parts: CallsPageParts): Html {
  return html`<section class="panel" aria-labelledby="sur-la-ligne"><h2 id="sur-la-ligne">Sur la ligne</h2>
    ${queues(parts)}${callBacks(parts)}</section>`;
}

function queues({ waiting, now, lived }: CallsPageParts): Html {
  if (waiting.length === 0) return html`<p class="muted">Personne n’attend.</p>`;
  const byTerritory = new Map<string | null, WaitingCaller[]>();
  for (const caller of waiting) {
    byTerritory.set(caller.territory, [...(byTerritory.get(caller.territory) ?? []), caller]);
  }
  return html`${[...byTerritory].map(
    ([territory, callers]) => html`<h3>${placeName(territory)} : ${callers.length} en attente</h3>
      <ol>${callers.map(
        (caller) => html`<li>${fileLink(caller.reference)}
        ${caller.urgent && html`<span class="chip bad">urgent</span>`}
        <span class="small muted">attend depuis ${clockTime(caller.since, caller.zone)} (${elapsed((now - caller.since) / lived(1))})${
          caller.ringing && ' · un téléphone de l’équipe sonne'
        }</span></li>`,
      )}</ol>`,
  )}`;
}

const placeName = (territory: string | null): string =>
  territory === null ? 'Territoire inconnu' : territoryName(territory);

function callBacks({ callBacks, now }: CallsPageParts): Html {
  if (callBacks.length === 0)
    return html`<h3>À rappeler</h3><p class="muted">Personne n’attend d’être rappelé.</p>`;
  return html`<h3>À rappeler, dans l’ordre</h3>${table<CallBackRow>({
    caption:
      'Chacun garde la place de son premier appel ; trois essais au plus, sur des jours ouvrés.',
    onPhone: 'stack',
    rows: callBacks,
    first: { head: 'Ménage', cell: ({ reference }) => fileLink(reference) },
    columns: [
      { head: 'Territoire', cell: ({ territory }) => placeName(territory) },
      {
        head: 'Attend depuis',
        cell: ({ since, zone }) => `${shortDateTime(since, zone)} (${elapsed(now - since)})`,
      },
      { head: 'Pourquoi', cell: ({ reason }) => CALL_BACK_REASONS[reason] },
      { head: 'Essais', cell: ({ tries }) => `${tries}/${CALL_BACK_TRIES}`, numeric: true },
      { head: 'Où en est-on', cell: (row) => stateWords(row, now) },
    ],
  })}`;
}

function stateWords({ state, dueAt, zone }: CallBackRow, now: number): string {
  if (state !== 'waiting' || dueAt <= now) return CALL_BACK_STATES[state];
  return `prochain essai le ${shortDateTime(dueAt, zone)}`;
}
