import type { CaseListRow } from '../../app/views/case-list-view.js';
import type { CaseStatus, Stage } from '../../domain/case.js';
import { dispositionOf } from '../../domain/ledger/dispositions.js';
import { count, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import { selectField, stageChoices, territoryChoices } from '../pilotage/filter-form.js';
import type { Member } from '../session.js';
import { table } from '../table.js';
import { channelName, diaryName, stageName, statusName, territoryName } from '../words.js';

export const PAGE_SIZE = 25;

type Wanted = {
  readonly reference: string | null;
  readonly stage: Stage | null;
  readonly status: CaseStatus | null;
  readonly territory: string | null;
  readonly page: number;
};

/** The list of files: found by reference only, and without anything that names a household. */
export function listPage(
  member: Member,
  wanted: Wanted,
  found: { rows: readonly CaseListRow[]; found: number },
): Html {
  return layout({
    title: 'Dossiers',
    member,
    here: '/dossiers',
    body: html`
      <h1>Dossiers</h1>
      <p class="lead">On cherche ici par référence seulement : aucun nom ne circule dans les adresses.</p>
      ${searchForm(member, wanted)}
      <section class="panel">${found.rows.length === 0 ? empty(wanted) : rows(found)}${pages(wanted, found)}</section>`,
  });
}

function searchForm(member: Member, wanted: Wanted): Html {
  const statuses = (['open', 'to-verify', 'closed'] as const).map((value) => ({
    value,
    label: statusName(value),
  }));
  return html`<form class="panel filters" method="get" action="/dossiers" role="search">
    <div><label for="reference">Référence</label><input id="reference" name="reference" value="${wanted.reference}" placeholder="93-2026-…" autocomplete="off" spellcheck="false"></div>
    ${selectField({ name: 'territoire', label: 'Territoire', all: 'Tous mes territoires' }, territoryChoices(member), wanted.territory)}
    ${selectField({ name: 'etape', label: 'Étape', all: 'Toutes' }, stageChoices, wanted.stage)}
    ${selectField({ name: 'etat', label: 'État', all: 'Tous' }, statuses, wanted.status)}
    <div class="go"><button type="submit">Chercher</button><a href="/dossiers">Tout effacer</a></div>
  </form>`;
}

function rows(found: { rows: readonly CaseListRow[]; found: number }): Html {
  const first = (row: CaseListRow) =>
    html`<a class="nowrap" href="/dossiers/${encodeURIComponent(row.reference)}">${row.reference}</a>`;
  return table({
    caption: `${count(found.found)} dossier(s), du plus récemment suivi au plus ancien`,
    first: { head: 'Référence', cell: first },
    columns: [
      { head: 'Territoire', cell: (row) => territoryName(row.territory) },
      { head: 'Étape', cell: (row) => stageName(row.stage) },
      { head: 'Dernier échange ou essai', cell: lastTry },
      { head: 'Prochaine étape', cell: nextStep },
      { head: 'État', cell: state },
    ],
    rows: found.rows,
    onPhone: 'stack',
  });
}

function lastTry({ lastTry, zone }: CaseListRow): Html {
  if (!lastTry) return html`<span class="muted">rien encore</span>`;
  return html`${tryWords(lastTry)}<br><span class="small muted">${shortDateTime(lastTry.at, zone)}</span>`;
}

/** « SMS remis », « Appel : a sonné, pas de réponse », « SMS reçu ». */
function tryWords({ channel, direction, code }: NonNullable<CaseListRow['lastTry']>): string {
  const name = channelName(channel);
  if (direction === 'in') return channel === 'inbound_call' ? name : `${name} reçu`;
  const { label } = dispositionOf(code);
  return label.toLowerCase().startsWith(name.toLowerCase()) ? label : `${name} : ${label}`;
}

function nextStep({ next, visitAt, zone }: CaseListRow): Html {
  if (visitAt !== null) {
    return html`<strong>Visite</strong><br><span class="small">${shortDateTime(visitAt, zone)}</span>`;
  }
  if (!next) return html`<span class="muted">aucune</span>`;
  return html`${diaryName(next.kind)}<br><span class="small muted">${shortDateTime(next.dueAt, zone)}</span>`;
}

function state(row: CaseListRow): Html {
  const tone = row.status === 'open' ? 'good' : row.status === 'to-verify' ? 'warn' : '';
  return html`<span class="chips"><span class="chip ${tone}">${statusName(row.status)}</span>
    ${row.openCards > 0 && html`<span class="chip bad">à traiter</span>`}
    ${row.status === 'open' && row.pausedUntil !== null && html`<span class="chip">en pause</span>`}</span>`;
}

function empty({ reference }: Wanted): Html {
  return html`<h2>Aucun dossier trouvé</h2><p>${
    reference === null
      ? 'Aucun dossier ne répond à ce choix dans vos territoires.'
      : 'Vérifiez la référence : un morceau suffit, par exemple les cinq derniers chiffres.'
  }</p>`;
}

function pages(wanted: Wanted, { found }: { found: number }): Html | null {
  const last = Math.max(1, Math.ceil(found / PAGE_SIZE));
  if (last === 1 && wanted.page === 1) return null;
  const link = (page: number, label: string) =>
    html`<a class="button quiet" href="/dossiers?${address(wanted, page)}">${label}</a>`;
  return html`<nav class="pages" aria-label="Pages de la liste">
    ${wanted.page > 1 && link(wanted.page - 1, 'Page précédente')}
    <span>Page ${wanted.page}${found > 0 && ` sur ${last}`}</span>
    ${found > 0 && wanted.page < last && link(wanted.page + 1, 'Page suivante')}
  </nav>`;
}

function address(wanted: Wanted, page: number): string {
  const search = new URLSearchParams({ page: String(page) });
  const values = {
    reference: wanted.reference,
    territoire: wanted.territory,
    etape: wanted.stage,
    etat: wanted.status,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) search.set(name, value);
  }
  return search.toString();
}
