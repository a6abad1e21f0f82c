import type { WordingRow } from '../../app/views/wording-view.js';
import { isoInstant } from '../format.js';
import { type Html, html } from '../html.js';
import { table } from '../table.js';
import { directionOf, variantName, whenIn } from './wording-names.js';

/** All that was ever proposed for a text here, whatever became of it. */
export function historyTable(rows: readonly WordingRow[]): Html {
  return table({
    caption: 'Du plus récent au plus ancien ; rien n’en est jamais effacé',
    first: { head: 'Proposé le', cell: (row) => when(row.territory, row.proposedAt) },
    columns: [
      { head: 'Pour', cell: variantName },
      { head: 'Par, et pourquoi', cell: (row) => html`${row.proposer}<br>« ${row.why} »` },
      { head: 'Ce que cela disait', cell: words },
      { head: 'Décision', cell: decision },
    ],
    rows,
    onPhone: 'stack',
  });
}

function words({ template, language }: WordingRow): Html {
  if (template === null) return html`<em>Les mots de la maison</em>`;
  return html`<span lang="${language}" dir="${directionOf(language)}">${template}</span>`;
}

const DECISIONS = {
  approved: { label: 'Approuvé', tone: 'good' },
  refused: { label: 'Refusé', tone: 'bad' },
  withdrawn: { label: 'Retiré', tone: '' },
} as const;

function decision({ state, territory, decider, decidedAt, refusal }: WordingRow): Html {
  if (state === 'proposed') return html`<span class="chip warn">En attente</span>`;
  const { label, tone } = DECISIONS[state];
  return html`<span class="chip ${tone}">${label}</span> ${decider}<br>
    <span class="small muted">${decidedAt !== null && when(territory, decidedAt)}</span>
    ${refusal !== null && html`<br>« ${refusal} »`}`;
}

function when(territory: string, at: number): Html {
  return html`<time datetime="${isoInstant(at)}">${whenIn(territory, at)}</time>`;
}
