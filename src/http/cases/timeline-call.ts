import type { TimelineAttempt, TimelineCall } from '../../app/views/case-view.js';
import { dispositionOf } from '../../domain/ledger/dispositions.js';
import { shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { callEventName, callSideName } from '../words.js';
import { dispositionTone } from './disposition-tone.js';
import { shownNumber } from './masked-number.js';
import type { Line } from './timeline-line.js';

/** A telephone call, in or out, as people of the trade say it. */
export function callLine(item: TimelineAttempt, zone: string, member: Member): Line {
  return {
    look: item.direction,
    title: html`<strong>${titleOf(item)}</strong> ${outcome(item)}`,
    below: html`${number(item, member)}${voicemail(item.call, zone)}${follow(item, zone)}`,
  };
}

function titleOf({ direction, channel, call, author }: TimelineAttempt): string {
  if (direction === 'in') return 'Appel entrant';
  if (channel === 'ivr') return 'Rappel automatique de la visite';
  const who = call?.takenBy ?? (author === 'machine' ? null : author);
  const what = call?.purpose === 'call-back' ? 'Rappel passé' : 'Appel passé';
  return who === null ? what : `${what} par ${who}`;
}

/** A person's word first; else what the network or the line itself knows. */
function outcome(item: TimelineAttempt): Html {
  const { code, call } = item;
  const noted = code !== '00' && code !== '90';
  if (noted) {
    const disposition = dispositionOf(code);
    return chip(dispositionTone(disposition), disposition.label);
  }
  if (!call) return chip('', 'sans suite connue');
  if (call.state !== 'over') return chip('info', 'en cours');
  if (call.takenBy !== null) {
    const by = item.direction === 'in' ? `répondu par ${call.takenBy}, ` : '';
    return chip('warn', `${by}issue à noter`);
  }
  return item.direction === 'in' ? fate(call) : chip('', 'sans suite');
}

const ENDINGS: Readonly<Record<string, string>> = {
  'a-rappeler': 'à rappeler',
  message: 'messagerie',
  'message-laisse': 'message vocal laissé',
  'message-vide': 'messagerie, sans message',
  'ligne-en-panne': 'ligne en panne, à rappeler',
};

function fate({ ending, waited }: TimelineCall): Html {
  const told = ENDINGS[ending ?? ''];
  if (told !== undefined) return chip('info', told);
  return waited ? chip('warn', 'a raccroché en attendant') : chip('', 'a raccroché');
}

const chip = (tone: string, words: string): Html =>
  html`<span class="chip ${tone}">${words}</span>`;

function number({ e164, direction }: TimelineAttempt, member: Member): Html | null {
  if (e164 === null) return html`<p class="small muted">numéro masqué</p>`;
  return html`<p class="small muted">${direction === 'in' ? 'du' : 'au'} ${shownNumber(e164, member)}</p>`;
}

function voicemail(call: TimelineCall | null, zone: string): Html | null {
  const left = call?.voicemail;
  if (!left) return null;
  const heard =
    left.heardAt === null ? 'pas encore écouté' : `écouté le ${shortDateTime(left.heardAt, zone)}`;
  return html`<p><a href="/messages-vocaux/${left.id}">Message vocal de ${left.seconds} secondes</a>
    <span class="small muted">${left.state === 'gone' ? 'effacé' : heard}</span></p>`;
}

function follow({ events }: TimelineAttempt, zone: string): Html | null {
  if (events.length === 0) return null;
  return html`<details><summary>Suivi de l’appel</summary><ul>${events.map(
    ({ at, kind, detail }) =>
      html`<li>${shortDateTime(at, zone)} : ${callEventName(kind)}${side(detail)}</li>`,
  )}</ul></details>`;
}

/** Whose telephone the news is about; other details are our own notes. */
function side(detail: string | null): string {
  const [role = '', machine] = (detail ?? '').split(', ');
  const name = callSideName(role);
  if (name === role) return '';
  return ` (${name}${machine === undefined ? '' : ', répondeur'})`;
}
