import type { TimelineItem } from '../../app/views/case-view.js';
import { clockTime, isoInstant, longDay } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import type { CasePageParts } from './case-page-parts.js';
import { attemptLine } from './timeline-attempt.js';
import type { Line } from './timeline-line.js';
import { cardLine, eventLine, isNews, visitLine } from './timeline-lines.js';

/** All that happened, newest first, under the days of the household's own calendar. */
export function timelinePanel({ file, timeline }: CasePageParts, member: Member): Html {
  if (timeline.length === 0) {
    return html`<section class="panel"><h2>Historique</h2><p class="muted">Rien encore sur ce dossier.</p></section>`;
  }
  const days: { day: string; items: TimelineItem[] }[] = [];
  for (const item of timeline) {
    if (item.kind === 'event' && !isNews(item)) continue;
    const day = longDay(item.at, file.zone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return html`<section class="panel"><h2>Historique</h2>${days.map(
    ({ day, items }) => html`<h3 class="day">${day}</h3>
      <ol class="line">${items.map((item) => lineOf(item, file.zone, member))}</ol>`,
  )}</section>`;
}

function lineOf(item: TimelineItem, zone: string, member: Member): Html {
  const { look, title, below } = line(item, zone, member);
  return html`<li class="${look}"><p class="what"><time datetime="${isoInstant(item.at)}">${clockTime(item.at, zone)}</time> ${title}</p>${below}</li>`;
}

function line(item: TimelineItem, zone: string, member: Member): Line {
  if (item.kind === 'attempt') return attemptLine(item, zone, member);
  if (item.kind === 'event') return eventLine(item);
  if (item.kind === 'visit') return visitLine(item, zone);
  return cardLine(item, zone);
}
