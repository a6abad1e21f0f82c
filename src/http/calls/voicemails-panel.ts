import type { VoicemailRow } from '../../app/views/calls-view.js';
import { isoInstant, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { table } from '../table.js';
import { territoryName } from '../words.js';
import { type CallsPageParts, fileLink } from './calls-page-parts.js';

/** The page shows no older ones; they are reached from their household's file. */
export const VOICEMAILS_SHOWN = 50;

/** (d) Messages left on the line, newest first. */
export function voicemailsPanel({ voicemails }: CallsPageParts): Html {
  return html`<section class="panel" id="messages"><h2>Messages vocaux</h2>${
    voicemails.length === 0
      ? html`<p class="muted">Aucun message.</p>`
      : table<VoicemailRow>({
          caption: `Les ${VOICEMAILS_SHOWN} derniers au plus ; chaque écoute est enregistrée.`,
          onPhone: 'stack',
          rows: voicemails,
          first: {
            head: 'Laissé le',
            cell: ({ id, leftAt, zone }) =>
              html`<a href="/messages-vocaux/${id}"><time datetime="${isoInstant(leftAt)}">${shortDateTime(leftAt, zone)}</time></a>`,
          },
          columns: [
            { head: 'Durée', cell: ({ seconds }) => `${seconds} s`, numeric: true },
            { head: 'Ménage', cell: ({ reference }) => fileLink(reference) },
            {
              head: 'Territoire',
              cell: ({ territory }) => (territory === null ? 'inconnu' : territoryName(territory)),
            },
            { head: 'Écouté', cell: heardWords },
          ],
        })
  }</section>`;
}

function heardWords({ state, heardAt, heardBy, zone }: VoicemailRow): Html {
  if (heardAt !== null)
    return html`par ${heardBy ?? 'l’équipe'}, le ${shortDateTime(heardAt, zone)}`;
  if (state === 'gone') return html`<span class="chip">effacé sans écoute</span>`;
  return html`<span class="chip warn">pas encore</span>`;
}
