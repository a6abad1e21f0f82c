import type { PairDayRow } from '../../app/views/pair-day-view.js';
import type { IsoDate } from '../../domain/ids.js';
import { metPerDay, type PairDaySums, sumPairDays } from '../../domain/statistics/pair-days.js';
import { isSmall } from '../../domain/statistics/small-cells.js';
import { addDays } from '../../domain/time/local-time.js';
import { count, day, roadTime, weekday } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { territoryName } from '../words.js';
import { selectField, territoryChoices } from './filter-form.js';
import { audienceOf } from './selection.js';

export type ToursPageParts = {
  readonly member: Member;
  readonly territory: string | null;
  /** Monday; null: no week was counted yet. */
  readonly week: IsoDate | null;
  readonly weeks: readonly IsoDate[];
  readonly days: readonly PairDayRow[];
};

/** `/pilotage/tournees`: households met per day and pair, against the same week in the order of arrival. */
export function toursPage(parts: ToursPageParts): Html {
  const { member, week, days } = parts;
  const sums = sumPairDays(days);
  const isTeam = audienceOf(member) === 'team';
  return layout({
    title: 'Tournées',
    member,
    here: '/pilotage',
    body: html`<p><a href="/pilotage">Pilotage</a></p>
      <h1>Combien de ménages rencontrés par jour ?</h1>
      ${week !== null && html`<p class="lead">Semaine du ${day(week)} au ${day(addDays(week, 6))}</p>`}
      ${week !== null && filters(parts)}
      ${
        days.length === 0
          ? html`<p class="panel">Aucune visite comptée. Chaque soir à 20 h 45, les visites dont l’issue est notée sont comptées ici.</p>`
          : html`${headline(sums, isTeam)}${isTeam && table(days, sums)}`
      }
      ${method()}`,
  });
}

function filters({ member, territory, week, weeks }: ToursPageParts): Html {
  const choices = weeks.map((one) => ({ value: one, label: `semaine du ${day(one)}` }));
  return html`<form class="panel filters" method="get" action="/pilotage/tournees">
    ${selectField({ name: 'territoire', label: 'Territoire', all: 'Tous mes territoires' }, territoryChoices(member), territory)}
    ${selectField({ name: 'semaine', label: 'Semaine' }, choices, week)}
    <div class="go"><button type="submit">Afficher</button></div>
  </form>`;
}

function headline(sums: PairDaySums, isTeam: boolean): Html | null {
  const rate = metPerDay(sums);
  if (rate === null) return null;
  if (sums.visits === 0)
    return html`<p class="panel">Aucune issue de visite n’est notée cette semaine : il n’y a rien à comparer.</p>`;
  if (!isTeam && isSmall(sums.met))
    return html`<p class="panel">Moins de cinq ménages rencontrés : le nombre n’est pas montré hors de l’équipe.</p>`;
  return html`<section class="panel" aria-labelledby="rencontres"><h2 id="rencontres">Par jour et par binôme</h2>
    <p><strong>${count(rate.planned)}</strong> ménages rencontrés par jour et par binôme, contre <strong>${count(rate.inLine)}</strong> en servant dans l’ordre d’arrivée.</p>
    <p>${count(sums.met)} ménages rencontrés en ${count(sums.pairDays)} journées de binôme et ${count(sums.visits)} visites (${roadTime(sums.roadMinutes)} de route) ; dans l’ordre d’arrivée, ${count(sums.lineMet)} en ${count(sums.lineVisits)} visites (${roadTime(sums.lineRoadMinutes)} de route).</p></section>`;
}

function table(days: readonly PairDayRow[], sums: PairDaySums): Html {
  const cells = (of: Omit<PairDaySums, 'pairDays'>) =>
    html`<td>${of.visits}</td><td><strong>${of.met}</strong></td><td>${roadTime(of.roadMinutes)}</td>
      <td>${of.lineVisits}</td><td>${count(of.lineMet)}</td><td>${roadTime(of.lineRoadMinutes)}</td>`;
  const several = new Set(days.map(({ territory }) => territory)).size > 1;
  return html`<div class="panel"><h2 id="jours">Jour par jour</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="jours"><table>
      <caption class="small muted">Les trois premières colonnes disent ce qui a été fait ; les trois dernières, la même semaine servie dans l’ordre d’arrivée.</caption>
      <thead><tr><th scope="col">Jour</th>${several && html`<th scope="col">Territoire</th>`}<th scope="col">Binôme</th>
        <th scope="col">Visites</th><th scope="col">Rencontrés</th><th scope="col">Route</th>
        <th scope="col">Visites, ordre d’arrivée</th><th scope="col">Rencontrés, ordre d’arrivée</th><th scope="col">Route, ordre d’arrivée</th></tr></thead>
      <tbody>${days.map(
        (row) =>
          html`<tr><th scope="row">${weekday(row.day)}</th>${several && html`<td>${territoryName(row.territory)}</td>`}<td>${row.workers.join(' et ')}</td>${cells(row)}</tr>`,
      )}<tr><th scope="row">Semaine</th>${several && html`<td></td>`}<td>${sums.pairDays} journées</td>${cells(sums)}</tr></tbody></table></div></div>`;
}

const method = (): Html => html`<details class="panel"><summary>Comment c’est compté</summary>
  <p>Une visite compte dès que son issue est notée ; un ménage est rencontré quand quelqu’un a ouvert et parlé avec l’équipe.</p>
  <p>L’ordre d’arrivée reprend la même semaine : mêmes binômes, mêmes heures, mêmes routes, mêmes ménages, y compris ceux dont la visite était demandée et que personne n’est allé voir. Chacun reçoit, à son tour, la première heure libre ; à sa porte, la réponse est celle qu’il a vraiment donnée. Pour une porte où personne n’est allé, on prend la part des portes sans rendez-vous qui se sont ouvertes cette semaine-là : c’est une estimation.</p></details>`;
