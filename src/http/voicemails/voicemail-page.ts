import type { VoicemailPageRow } from '../../app/views/voicemail-view.js';
import { may } from '../../domain/roles.js';
import { callForm, outcomeForm } from '../calls/card-forms.js';
import { shownNumber } from '../cases/masked-number.js';
import { dateTime, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { territoryName } from '../words.js';
import { barPanel } from './bar-panel.js';

/** What was done with the number, told on the page that follows the form. */
export const DONE = {
  bloque: 'Le numéro est bloqué : ses appels sont refusés.',
  debloque: 'Le numéro est débloqué : ses appels sont repris.',
} as const;
export type Done = keyof typeof DONE;

export type Told = { readonly done: Done } | { readonly refused: string } | null;

/** A message left on the line: listened to here, and nowhere else. */
export function voicemailPage(row: VoicemailPageRow, member: Member, told: Told): Html {
  const canCall = may(member.role, 'call');
  return layout({
    title: 'Message vocal',
    member,
    here: canCall ? '/appels' : '/dossiers',
    body: html`
      <p class="eyebrow">${canCall && html`<a href="/appels#messages">Appels</a> · `}${place(row)}</p>
      <h1>Message vocal</h1>
      <p class="lead">Laissé le ${dateTime(row.leftAt, row.zone)} · ${row.seconds} secondes</p>
      ${notice(told)}
      <section class="panel"><h2>Écouter</h2>${player(row)}<p class="small muted">${heard(row)}</p></section>
      <section class="panel"><h2>Qui appelle</h2>${caller(row, member)}${canCall && acts(row)}</section>
      ${barPanel(row, member)}`,
  });
}

const place = ({ territory }: VoicemailPageRow): string =>
  territory === null ? 'territoire inconnu' : territoryName(territory);

function notice(told: Told): Html | null {
  if (told === null) return null;
  if ('done' in told) return html`<p class="notice info" role="status">${DONE[told.done]}</p>`;
  return html`<div class="notice bad" role="alert"><strong>Rien n’a été fait</strong><p>${told.refused}</p></div>`;
}

/** Nothing is fetched before the listener presses play: opening the page is no listening. */
function player({ id, state, keepUntil, zone }: VoicemailPageRow): Html {
  if (state === 'gone')
    return html`<p class="notice">Ce message n’existe plus : son temps de garde est passé, ou l’opérateur ne l’avait plus.</p>`;
  if (state === 'left')
    return html`<p class="notice info">Le message arrive : rechargez la page dans un instant.</p>`;
  return html`<audio controls preload="none" src="/messages-vocaux/${id}/son" aria-label="Message vocal"></audio>
    <p class="small muted">Chaque écoute est enregistrée. Le message est effacé le ${shortDateTime(keepUntil, zone)}.</p>`;
}

function heard({ heardAt, heardBy, zone }: VoicemailPageRow): string {
  if (heardAt === null) return 'Personne ne l’a encore écouté.';
  return `Écouté d’abord par ${heardBy ?? 'l’équipe'}, le ${shortDateTime(heardAt, zone)}.`;
}

function caller({ reference, e164, inNoCase }: VoicemailPageRow, member: Member): Html {
  const number = e164 === null ? 'Numéro masqué' : shownNumber(e164, member);
  if (reference !== null)
    return html`<p><a href="/dossiers/${encodeURIComponent(reference)}">Dossier ${reference}</a> · <span class="nowrap">${number}</span></p>`;
  const who = inNoCase
    ? 'dans aucun dossier'
    : 'dans plusieurs dossiers : qui appelle n’est pas sûr';
  return html`<p><span class="nowrap">${number}</span> · ${who}</p>`;
}

function acts({ cardId, reference }: VoicemailPageRow): Html | null {
  if (cardId === null) return null;
  const subject = { cardId, reference };
  return html`<div class="acts">${callForm(subject)}${outcomeForm(subject)}</div>`;
}
