import type { DayTourRow, DayVisitRow } from '../../app/views/day-view.js';
import type { Instant, IsoDate } from '../../domain/ids.js';
import { addDays, frenchDate } from '../../domain/time/local-time.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { DAY_SCRIPT_PATH } from './offline-script.js';
import { routePicture } from './route-picture.js';
import { tourNotes } from './tour-notes.js';
import { visitPanel } from './visit-panel.js';

/** What was just done, by the last word of the address. */
const DONE = {
  arrivee: 'Arrivée notée. Pensez à « Je repars » : sans lui, l’équipe vous appelle.',
  depart: 'Départ noté.',
  issue: 'Issue notée.',
  retard: 'Le ménage est prévenu par SMS.',
} as const;
export type DayDone = keyof typeof DONE;
export const DAY_DONES = Object.keys(DONE) as DayDone[];

export type DayPageParts = {
  readonly member: Member;
  readonly day: IsoDate;
  readonly isToday: boolean;
  readonly visits: readonly DayVisitRow[];
  readonly tours: readonly DayTourRow[];
  readonly now: Instant;
  readonly told: { readonly done: DayDone } | { readonly refused: string } | null;
};

/** `/ma-journee`: one's visits of a day, on one sheet that a telephone reads without network. */
export function dayPage(parts: DayPageParts): Html {
  const { member, day, isToday, visits, tours, now, told } = parts;
  return layout({
    title: 'Ma journée',
    member,
    here: '/ma-journee',
    body: html`<h1>Ma journée</h1>
    <p class="lead">${frenchDate(day)}${isToday && ' (aujourd’hui)'} · ${count(visits.length)}</p>
    ${told && ('done' in told ? html`<p class="notice info" role="status">${DONE[told.done]}</p>` : html`<p class="notice bad" role="alert">${told.refused}</p>`)}
    <p class="notice" id="hors-ligne" role="status" hidden></p>
    ${chooser(day)}
    ${tourNotes(tours, visits)}
    ${routePicture(visits)}
    ${visits.length === 0 && html`<p class="panel">Aucune visite ce jour-là.</p>`}
    ${visits.map((visit, index) => visitPanel(visit, index + 1, { member, now }))}
    ${isToday && html`<p class="hint no-print">Cette page reste lisible sans réseau jusqu’à minuit, sur ce téléphone. Elle s’efface quand vous vous déconnectez.</p>`}
    <script src="${DAY_SCRIPT_PATH}" defer></script>`,
  });
}

const count = (visits: number): string => (visits > 1 ? `${visits} visites` : `${visits} visite`);

function chooser(day: IsoDate): Html {
  return html`<form method="get" action="/ma-journee" class="inline no-print">
    <div><label for="jour">Jour</label><input id="jour" type="date" name="jour" value="${day}"></div>
    <button type="submit" class="quiet">Voir</button>
    <a href="/ma-journee?jour=${addDays(day, -1)}">la veille</a>
    <a href="/ma-journee?jour=${addDays(day, 1)}">le lendemain</a>
  </form>`;
}
