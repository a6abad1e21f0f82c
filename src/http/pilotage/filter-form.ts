import { STAGES } from '../../domain/case.js';
import { day } from '../format.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { stageName, territoryName } from '../words.js';
import type { Selection } from './selection.js';

type Choice = { value: string; label: string };

/** A labelled list; with `all`, its first line means « no filter ». */
export function selectField(
  field: { name: string; label: string; all?: string },
  choices: readonly Choice[],
  chosen: string | null,
): Html {
  return html`<div><label for="${field.name}">${field.label}</label>
    <select id="${field.name}" name="${field.name}">${field.all !== undefined && html`<option value="">${field.all}</option>`}${choices.map(
      ({ value, label }) =>
        html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
    )}</select></div>`;
}

export const stageChoices: readonly Choice[] = STAGES.map((stage) => ({
  value: stage,
  label: stageName(stage),
}));

export function territoryChoices(member: Member): Choice[] {
  return member.territories.map((code) => ({ value: code, label: territoryName(code) }));
}

/** Which cohort to look at; a plain GET form, so that an address can be kept and shared. */
export function filterForm(member: Member, { filter, territory, weeks }: Selection): Html {
  const choices = weeks.map((week) => ({ value: week, label: `semaine du ${day(week)}` }));
  return html`<form class="panel filters" method="get" action="/pilotage">
    ${selectField({ name: 'territoire', label: 'Territoire', all: 'Tous mes territoires' }, territoryChoices(member), territory)}
    ${selectField({ name: 'etape', label: 'Étape de la procédure', all: 'Toutes' }, stageChoices, filter.stage)}
    ${selectField({ name: 'du', label: 'Dossiers transmis du', all: 'début' }, choices, filter.fromWeek)}
    ${selectField({ name: 'au', label: 'jusqu’au', all: 'aujourd’hui' }, choices, filter.toWeek)}
    <div class="go"><button type="submit">Afficher</button><a href="/pilotage">Tout effacer</a></div>
  </form>`;
}
