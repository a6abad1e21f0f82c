import type { RotaMember } from '../../app/views/rota-view.js';
import { MOST_WEEKS, type OnCallSpan } from '../../domain/hotline/on-call.js';
import type { IsoDate } from '../../domain/ids.js';
import { addDays } from '../../domain/time/local-time.js';
import { shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';

/** What the forms of a territory are drawn from. */
export type FormParts = {
  readonly territory: string;
  readonly zone: string;
  readonly people: readonly RotaMember[];
  readonly today: IsoDate;
};

/** So many people take turns at most in one plan. */
export const MOST_IN_TURN = 4;
export const OPENS = '09:00';

const hidden = (territory: string) =>
  html`<input type="hidden" name="territoire" value="${territory}">`;

const options = (people: readonly RotaMember[]) =>
  people.map(({ id, fullName }) => html`<option value="${id}">${fullName}</option>`);

function select(name: string, label: string, choices: readonly Html[], required = true): Html {
  const id = `champ-${name}`;
  return html`<div><label for="${id}">${label}</label>
    <select id="${id}" name="${name}"${required && html` required`}><option value="">Choisir…</option>${choices}</select></div>`;
}

const rank = (form: string) => html`<div><label for="rang-${form}">Rang</label>
  <select id="rang-${form}" name="rang"><option value="1">1, d’abord</option><option value="2">2, ensuite</option></select></div>`;

const moment = (name: string, label: string, today: IsoDate) => html`
  <div><label for="champ-${name}-jour">${label}, jour</label>
    <input id="champ-${name}-jour" type="date" name="${name}-jour" value="${today}" required></div>
  <div><label for="champ-${name}-heure">${label}, heure</label>
    <input id="champ-${name}-heure" type="time" name="${name}-heure" value="${OPENS}" required></div>`;

/** One person, from one moment to another. */
export function addForm({ territory, people, today }: FormParts): Html {
  return html`<form method="post" action="/astreintes/ajouter" class="filters">${hidden(territory)}
    ${select('personne', 'Qui', options(people))}${rank('ajout')}
    ${moment('du', 'Début', today)}${moment('au', 'Fin', addDays(today, 1))}
    <div class="go"><button type="submit">Ajouter</button></div></form>`;
}

/** « Chaque semaine, à tour de rôle ». */
export function planForm({ territory, people, today }: FormParts): Html {
  const turns = Array.from({ length: MOST_IN_TURN }, (_, n) =>
    select(`personne-${n + 1}`, `Semaine ${n + 1}`, options(people), n === 0),
  );
  return html`<form method="post" action="/astreintes/planifier" class="filters">${hidden(territory)}
    ${turns}${rank('plan')}${moment('debut', 'Première semaine', today)}
    <div><label for="champ-semaines">Nombre de semaines</label>
      <input id="champ-semaines" type="number" name="semaines" min="1" max="${MOST_WEEKS}" value="7" required></div>
    <div class="go"><button type="submit">Planifier</button></div></form>`;
}

const spanOption =
  (zone: string) =>
  ({ id, firstName, from, rank: place }: OnCallSpan) =>
    html`<option value="${id}">${firstName}, ${shortDateTime(from, zone)} (rang ${place})</option>`;

/** Two people take each other's time. */
export function swapForm(
  { territory, zone }: Pick<FormParts, 'territory' | 'zone'>,
  coming: readonly OnCallSpan[],
): Html {
  if (coming.length < 2) return html`<p class="muted">Il faut deux astreintes à venir.</p>`;
  const choices = coming.map(spanOption(zone));
  return html`<form method="post" action="/astreintes/echanger" class="filters">${hidden(territory)}
    ${select('une', 'Une astreinte', choices)}${select('autre', 'Contre', choices)}
    <div class="go"><button type="submit">Échanger</button></div></form>`;
}

export function removeForm({ id, territory }: OnCallSpan, words: string): Html {
  return html`<form method="post" action="/astreintes/retirer">${hidden(territory)}
    <input type="hidden" name="astreinte" value="${id}">
    <button class="quiet" type="submit" aria-label="Retirer l’astreinte de ${words}">Retirer</button></form>`;
}

/** Days on which somebody is away. */
export function absenceForm({ territory, people, today }: FormParts): Html {
  const date = (
    name: string,
    label: string,
  ) => html`<div><label for="champ-${name}">${label}</label>
    <input id="champ-${name}" type="date" name="${name}" value="${today}" required></div>`;
  return html`<form method="post" action="/astreintes/absence" class="filters">${hidden(territory)}
    ${select('absent', 'Qui', options(people))}${date('premier', 'Premier jour')}${date('dernier', 'Dernier jour, compris')}
    <div><label for="champ-motif">Motif (facultatif)</label><input id="champ-motif" name="motif" maxlength="80"></div>
    <div class="go"><button type="submit">Noter l’absence</button></div></form>`;
}

export function cancelAbsenceForm(
  territory: string,
  { id, fullName }: RotaMember,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Html {
  return html`<form method="post" action="/astreintes/absence/annuler">${hidden(territory)}
    <input type="hidden" name="absent" value="${id}"><input type="hidden" name="premier" value="${from}">
    <input type="hidden" name="dernier" value="${to}">
    <button class="quiet" type="submit" aria-label="Annuler l’absence de ${fullName} du ${from}">Annuler</button></form>`;
}
