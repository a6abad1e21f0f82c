import type { TimelineAttempt, TimelineItem, TimelineVisit } from '../../app/views/case-view.js';
import { dispositionOf } from '../../domain/ledger/dispositions.js';
import { daysBetween, localDate } from '../../domain/time/local-time.js';
import { day, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { channelName, diaryName } from '../words.js';
import type { CasePageParts } from './case-page-parts.js';

/** Four answers in one look: last exchange, what comes next, the visit, the deadline. */
export function glance(parts: CasePageParts): Html {
  return html`<div class="glance">
    ${box('Dernier échange avec le ménage', lastExchange(parts))}
    ${box('Prochaine étape', nextStep(parts))}
    ${box('Visite', visit(parts))}
    ${box('Échéance', deadline(parts))}
  </div>`;
}

function box(title: string, { big, small }: { big: string; small: string }): Html {
  return html`<div><h2>${title}</h2><p class="big">${big}</p><p class="small muted">${small}</p></div>`;
}

const isAttempt = (item: TimelineItem): item is TimelineAttempt => item.kind === 'attempt';
const isVisit = (item: TimelineItem): item is TimelineVisit => item.kind === 'visit';

function lastExchange({ file, timeline }: CasePageParts) {
  const attempts = timeline.filter(isAttempt);
  const last = attempts.find((a) => a.direction === 'in' || dispositionOf(a.code).rightParty);
  if (last) {
    const name = channelName(last.channel);
    const way = last.channel === 'sms' && last.direction === 'in' ? `${name} reçu` : name;
    return { big: way, small: shortDateTime(last.at, file.zone) };
  }
  const tries = attempts.filter((a) => dispositionOf(a.code).counts).length;
  return {
    big: 'Aucun',
    small: tries === 0 ? 'aucun essai fait' : `${tries} essai(s) sans réponse`,
  };
}

function nextStep({ file, next, now }: CasePageParts) {
  if (file.status === 'closed') return { big: 'Dossier clos', small: 'plus rien ne part' };
  if (file.pausedUntil !== null && file.pausedUntil > now) {
    return {
      big: 'En pause',
      small: `${withoutTag(file.pauseReason)} jusqu’au ${shortDateTime(file.pausedUntil, file.zone)}`,
    };
  }
  const first = next[0];
  if (!first) return { big: 'Aucune prévue', small: 'une personne doit décider' };
  return { big: diaryName(first.kind), small: shortDateTime(first.dueAt, file.zone) };
}

/** A pause ends with the tag of the card that set it: of no use to a reader. */
function withoutTag(reason: string | null): string {
  return (reason ?? '').replace(/ \(carte \w+\)$/, '');
}

function visit({ file, timeline }: CasePageParts) {
  const booked = timeline.filter(isVisit).find((v) => v.status === 'booked');
  if (booked) {
    return {
      big: shortDateTime(booked.startsAt, file.zone),
      small: `avec ${booked.workers.join(' et ')}`,
    };
  }
  const honoured = timeline.filter(isVisit).find((v) => v.status === 'honoured');
  if (honoured) return { big: 'Faite', small: shortDateTime(honoured.startsAt, file.zone) };
  return { big: 'Pas de visite prise', small: '' };
}

function deadline({ file, now }: CasePageParts) {
  const on = file.deadlineOn ?? file.hearingOn;
  if (on === null) return { big: 'Aucune connue', small: '' };
  const days = daysBetween(localDate(now, file.zone), on);
  const far = days === 0 ? 'aujourd’hui' : days > 0 ? `dans ${days} j` : `passée de ${-days} j`;
  const kind = file.deadlineOn === null ? 'Audience' : (file.deadlineKind ?? 'Échéance');
  return { big: `${kind} ${far}`, small: day(on) };
}
