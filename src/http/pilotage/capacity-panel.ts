import type { TerritoryWeek } from '../../app/views/capacity-view.js';
import { day, shortDay } from '../format.js';
import { type Html, html } from '../html.js';
import { territoryName } from '../words.js';

const figure = (value: number): string => String(value).replace('.', ',');

/** « Visites à tenir »: what must be met by the end of each week, and what the pairs can do. */
export function capacityPanel(weeks: readonly TerritoryWeek[]): Html | null {
  const [first] = weeks;
  if (!first) return null;
  const short = weeks.find(({ missing }) => missing > 0);
  const head = short
    ? `Semaine du ${shortDay(short.week)} (${territoryName(short.territory)}) : il manque ${short.missing} journée(s) de binôme.`
    : 'Chaque ménage peut être rencontré avant sa date.';
  return html`<div class="panel"><h2 id="capacite">Visites à tenir</h2>
    <p>${short ? html`<strong>${head}</strong>` : head}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="capacite"><table>
      <caption class="small muted">Cumulé depuis aujourd’hui, compté le ${day(first.countedOn)} : quatre visites par journée de binôme, visites déjà prises déduites.</caption>
      <thead><tr><th scope="col">Territoire</th><th scope="col">Semaine du</th><th scope="col">Ménages à rencontrer</th><th scope="col">Journées de binôme</th><th scope="col">Journées qui manquent</th></tr></thead>
      <tbody>${weeks.map(
        ({ territory, week, due, pairDays, missing }) =>
          html`<tr><th scope="row">${territoryName(territory)}</th><td>${shortDay(week)}</td><td>${due}</td><td>${figure(pairDays)}</td><td>${missing === 0 ? '0' : html`<strong>${missing}</strong>`}</td></tr>`,
      )}</tbody></table></div></div>`;
}
