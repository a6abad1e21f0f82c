import type { WordingRow } from '../../app/views/wording-view.js';
import {
  type CatalogueFlow,
  type CatalogueText,
  catalogueText,
  variantsOf,
} from '../../app/wording/catalogue.js';
import type { WordingDesk } from '../../app/wording/wording-desk.js';
import { LANGUAGE_NAMES } from '../../domain/wording/languages.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import { selectField, territoryChoices } from '../pilotage/filter-form.js';
import type { Member } from '../session.js';
import { table } from '../table.js';
import { territoryName } from '../words.js';
import { addressOf, useOf, variantName, whenIn } from './wording-names.js';

export type ListPageParts = {
  readonly member: Member;
  readonly territory: string;
  readonly flows: readonly CatalogueFlow[];
  /** Of all the reader's territories, oldest first. */
  readonly open: readonly WordingRow[];
  /** Of the territory shown. */
  readonly inForce: readonly WordingRow[];
  readonly desk: WordingDesk;
};

/** Every text that households of a territory may receive, and what waits for a second person. */
export function listPage(parts: ListPageParts): Html {
  const { member, territory, flows } = parts;
  return layout({
    title: 'Textes',
    member,
    here: '/textes',
    body: html`
      <h1>Ce que les ménages lisent</h1>
      <p class="lead">Un territoire peut écrire un texte à sa façon : une personne propose, une autre approuve. Une conversation commencée garde ses mots jusqu’au bout.</p>
      ${openPanel(parts)}
      ${member.territories.length > 1 && territoryForm(member, territory)}
      ${flows.map((flow) => flowPanel(parts, flow))}`,
  });
}

/** Who has no territory has no texts either. */
export function noTerritoryPage(member: Member): Html {
  return layout({
    title: 'Textes',
    member,
    here: '/textes',
    body: html`<h1>Ce que les ménages lisent</h1>
      <section class="panel"><h2>Rien à montrer</h2><p>Aucun territoire ne vous est attribué. Demandez-le à l’administration.</p></section>`,
  });
}

function territoryForm(member: Member, territory: string): Html {
  return html`<form class="panel filters" method="get" action="/textes">
    ${selectField({ name: 'territoire', label: 'Territoire' }, territoryChoices(member), territory)}
    <div class="go"><button type="submit">Afficher</button></div>
  </form>`;
}

function openPanel({ open, member }: ListPageParts): Html {
  const item = (row: WordingRow) => {
    const [flow = '', key = ''] = row.text.split('/');
    const title = catalogueText(flow, key)?.flowTitle ?? flow;
    const own = row.proposerId === member.id;
    return html`<li><a href="${addressOf({ flow, key }, row)}">${title}, « ${key} »</a> · ${variantName(row)} · ${territoryName(row.territory)}
      <br><span class="small muted">${own ? 'Vous l’avez proposée' : `${row.proposer} l’a proposée`} ${whenIn(row.territory, row.proposedAt)} : « ${row.why} »</span></li>`;
  };
  return html`<section class="panel"><h2>Propositions en attente (${open.length})</h2>${
    open.length === 0
      ? html`<p class="muted">Aucune proposition n’attend d’accord.</p>`
      : html`<ul class="plain">${open.map(item)}</ul>`
  }</section>`;
}

function flowPanel(parts: ListPageParts, flow: CatalogueFlow): Html {
  return html`<section class="panel"><h2>${flow.title}</h2>${table({
    caption: `Textes, ${territoryName(parts.territory)}`,
    first: {
      head: 'Texte',
      cell: (text) => html`<a href="${addressOf(text, parts)}">${text.key}</a>`,
    },
    columns: [
      { head: 'Sert de', cell: ({ rule }) => useOf(rule) },
      { head: 'En français aujourd’hui', cell: (text) => inFrench(parts, text) },
      { head: 'Changé ici', cell: (text) => changed(parts, text) },
    ],
    rows: flow.texts,
    onPhone: 'stack',
  })}</section>`;
}

/** As the team's own sender says it; the other kind when it never does. */
function inFrench({ inForce, desk }: ListPageParts, text: CatalogueText): string | null {
  const variants = variantsOf(text.name, 'fr');
  const shown = variants.find(({ sender }) => sender === desk.sender) ?? variants[0];
  const own = inForce.find(
    (row) => row.text === text.name && row.language === 'fr' && row.sender === shown?.sender,
  );
  return own?.template ?? shown?.house ?? null;
}

function changed({ inForce, desk }: ListPageParts, text: CatalogueText): Html {
  if (text.kept !== null) return html`<span class="muted">commun à tous</span>`;
  const rows = inForce.filter((row) => row.text === text.name);
  if (rows.length === 0) return html`<span class="muted">non</span>`;
  const names = [...new Set(rows.map(({ language }) => LANGUAGE_NAMES[language]))];
  const stale = rows.some(
    (row) => desk.problems({ variant: row, template: row.template }).length > 0,
  );
  return html`<span class="chips">${names.map((name) => html`<span class="chip info">${name}</span>`)}${stale && html`<span class="chip warn">à revoir</span>`}</span>`;
}
