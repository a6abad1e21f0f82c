import type { TimelineCard, TimelineEvent, TimelineVisit } from '../../app/views/case-view.js';
import { closeReasonLabel } from '../../domain/escalation/close-reasons.js';
import { CANCEL_REASONS, isCancelReason } from '../../domain/visits/cancel-reasons.js';
import { clockTime, shortDateTime } from '../format.js';
import { html } from '../html.js';
import { actorName, cardWords, eventName, visitStatusName } from '../words.js';
import type { Line } from './timeline-line.js';

/** Told by the line of the visit or of the card itself. */
const TOLD_ELSEWHERE = new Set(['visit-booked', 'card-opened']);

/** Whether an event says anything that no other line says. */
export function isNews(event: TimelineEvent): boolean {
  return !TOLD_ELSEWHERE.has(event.event);
}

/** Something that happened on the case and is no try. */
export function eventLine({ event, actor, detail }: TimelineEvent): Line {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const card = event.startsWith('card-');
  const reason = text(detail.reason);
  const said = isCancelReason(reason) ? CANCEL_REASONS[reason] : reason;
  const about = card ? cardWords(reason ?? '').label : said;
  const words = [about, text(detail.close)].filter(Boolean).join(' : ');
  return {
    look: 'event',
    title: html`<strong>${eventName(event)}</strong>`,
    below: html`${words !== '' && html`<p>${words}</p>`}<p class="small muted">par ${actorName(actor)}</p>`,
  };
}

/** A visit, at the moment it was booked. */
export function visitLine(item: TimelineVisit, zone: string): Line {
  return {
    look: item.status === 'honoured' || item.status === 'booked' ? 'in' : 'event',
    title: html`<strong>${visitStatusName(item.status)}</strong>`,
    below: html`<p>${shortDateTime(item.startsAt, zone)} – ${clockTime(item.endsAt, zone)}, ${item.workers.join(' et ')}</p>
      <p class="small muted">par ${actorName(item.bookedBy)}</p>`,
  };
}

/** Something that needed a person, and what became of it. */
export function cardLine(item: TimelineCard, zone: string): Line {
  const { label, sentence } = cardWords(item.reason);
  const who = item.owner ?? 'l’équipe';
  const closed =
    item.closedAt !== null &&
    `Clos le ${shortDateTime(item.closedAt, zone)}${item.closeReason === null ? '' : ` : ${closeReasonLabel(item.closeReason)}`}.`;
  const taken =
    item.takenAt !== null && `${who} s’en occupe depuis le ${shortDateTime(item.takenAt, zone)}.`;
  return {
    look: item.state === 'closed' ? 'event' : 'alert',
    title: html`<strong>À traiter : ${label}</strong> ${stateChip(item.state)}`,
    below: html`<p>${sentence}</p>${(closed || taken) && html`<p class="small muted">${closed || taken}</p>`}`,
  };
}

function stateChip(state: string) {
  if (state === 'open') return html`<span class="chip bad">personne encore</span>`;
  if (state === 'taken') return html`<span class="chip info">prise en charge</span>`;
  return html`<span class="chip">close</span>`;
}
