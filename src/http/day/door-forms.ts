import { randomUUID } from 'node:crypto';
import type { DayVisitRow } from '../../app/views/day-view.js';
import { LATE_BY } from '../../app/visits/team-late.js';
import { isVisitOutcome, VISIT_OUTCOMES } from '../../domain/visits/visit-outcome.js';
import { clockTime } from '../format.js';
import { type Html, html } from '../html.js';

/** What may be said at the door, in the order in which it happens. */
const AT_THE_DOOR = [
  ...(['met', 'absent', 'absent-notice', 'no-access', 'refused', 'gone', 'danger'] as const),
];

/** Open, press: two presses. Each form stands by itself, and the script keeps what finds no network. */
export function doorForms(visit: DayVisitRow): Html {
  return html`<div class="acts no-print">${presence(visit)}</div>
    ${said(visit)}
    <p class="hint" data-garde="${visit.id}" hidden></p>
    <details class="no-print door"><summary>${visit.outcome === null ? 'À la porte : noter l’issue' : 'Corriger l’issue'}</summary>
      ${form(
        visit,
        { act: 'issue', label: 'Issue de la visite' },
        html`${AT_THE_DOOR.map(
          (outcome) =>
            html`<button type="submit" name="issue" value="${outcome}" class="${outcome === 'danger' ? 'alarm' : 'choice'}">${outcome === 'danger' ? 'Danger : j’alerte l’équipe' : VISIT_OUTCOMES[outcome].label}</button>`,
        )}`,
      )}
    </details>
    ${visit.announced && visit.arrivedAt === null && visit.outcome === null && late(visit)}`;
}

function presence(visit: DayVisitRow): Html {
  if (visit.arrivedAt === null)
    return form(
      visit,
      { act: 'arrivee', label: 'Arrivée' },
      html`<button type="submit">J’arrive</button>`,
    );
  if (visit.leftAt === null)
    return html`<p>Sur place depuis ${clockTime(visit.arrivedAt, visit.zone)}.</p>
      ${form(visit, { act: 'depart', label: 'Départ' }, html`<button type="submit">Je repars</button>`)}`;
  return html`<p>Sur place de ${clockTime(visit.arrivedAt, visit.zone)} à ${clockTime(visit.leftAt, visit.zone)}.</p>`;
}

const said = ({ outcome }: DayVisitRow): Html | null =>
  isVisitOutcome(outcome)
    ? html`<p><span class="chip ${outcome === 'met' ? 'good' : 'warn'}">${VISIT_OUTCOMES[outcome].label}</span></p>`
    : null;

function late(visit: DayVisitRow): Html {
  const told =
    visit.teamLateMinutes !== null &&
    html`<p class="hint">Retard de ${visit.teamLateMinutes} minutes dit au ménage.</p>`;
  return html`<details class="no-print door"><summary>Nous avons du retard</summary>
    ${told}${form(
      visit,
      { act: 'retard', label: 'Prévenir le ménage par SMS' },
      html`${LATE_BY.map(
        (minutes) =>
          html`<button type="submit" name="minutes" value="${minutes}" class="choice">${minutes} minutes</button>`,
      )}`,
    )}</details>`;
}

function form(visit: DayVisitRow, about: { act: string; label: string }, buttons: Html): Html {
  return html`<form method="post" action="/ma-journee/${visit.id}/${about.act}" aria-label="${about.label}, ${clockTime(visit.startsAt, visit.zone)}" data-visite="${visit.id}" class="acts">
    <input type="hidden" name="envoi" value="${randomUUID()}">${buttons}</form>`;
}
