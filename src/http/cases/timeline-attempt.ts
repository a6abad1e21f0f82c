import type { TimelineAttempt } from '../../app/views/case-view.js';
import { dispositionOf } from '../../domain/ledger/dispositions.js';
import { shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { actorName, channelName, deliveryName, purposeName, refusalText } from '../words.js';
import { dispositionTone } from './disposition-tone.js';
import { shownNumber } from './masked-number.js';
import { callLine } from './timeline-call.js';
import type { Line } from './timeline-line.js';

/** A try, made or refused, or what came in. */
export function attemptLine(item: TimelineAttempt, zone: string, member: Member): Line {
  const isCall = ['inbound_call', 'human_call', 'ivr'].includes(item.channel);
  if (isCall && item.reason === null) return callLine(item, zone, member);
  if (item.direction === 'in') return received(item, member);
  if (item.reason !== null && !dispositionOf(item.code).counts) return heldBack(item, zone);
  const disposition = dispositionOf(item.code);
  return {
    look: 'out',
    title: html`<strong>${channelName(item.channel)}${item.channel === 'sms' && ' envoyé'}</strong>
      <span class="chip ${dispositionTone(disposition)}">${disposition.label}</span>`,
    below: html`${about(item, member)}${words(item)}${delivery(item, zone)}`,
  };
}

function received(item: TimelineAttempt, member: Member): Line {
  const understood = item.code === '90' ? null : dispositionOf(item.code).label;
  return {
    look: 'in',
    title: html`<strong>${channelName(item.channel)} reçu</strong>
      ${understood !== null && html`<span class="chip good">${understood}</span>`}`,
    below: html`${item.e164 !== null && html`<p class="small muted">du ${shownNumber(item.e164, member)}</p>`}${words(item)}`,
  };
}

function heldBack(item: TimelineAttempt, zone: string): Line {
  const until =
    item.until !== null && html` Nouvel essai possible : ${shortDateTime(item.until, zone)}.`;
  return {
    look: 'held',
    title: html`<strong>${channelName(item.channel)} ${item.channel === 'sms' ? 'non envoyé' : 'non passé'}</strong> <span class="chip warn">retenu</span>`,
    below: html`<p>${refusalText(item.reason ?? '')}${until}</p>
      <p class="small muted">${purposeName(item.purpose)}</p>${words(item)}`,
  };
}

function about(item: TimelineAttempt, member: Member): Html {
  const to = item.e164 === null ? '' : ` au ${shownNumber(item.e164, member)}`;
  return html`<p class="small muted">${purposeName(item.purpose)}${to} · par ${actorName(item.author)}</p>`;
}

function words({ body }: TimelineAttempt): Html | null {
  return body === null ? null : html`<blockquote>${body}</blockquote>`;
}

function delivery({ events }: TimelineAttempt, zone: string): Html | null {
  if (events.length === 0) return null;
  return html`<details><summary>Suivi de la remise</summary><ul>${events.map(
    (event) =>
      html`<li>${shortDateTime(event.at, zone)} : ${deliveryName(event.kind)}${isError(event) && ` (code ${event.detail})`}</li>`,
  )}</ul></details>`;
}

/** Only an error's code says something to the team; other details are our own notes. */
function isError({ kind, detail }: TimelineAttempt['events'][number]): boolean {
  return detail !== null && ['undelivered', 'failed', 'refused', 'retry'].includes(kind);
}
