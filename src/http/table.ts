import { type Html, type HtmlValue, html } from './html.js';

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => HtmlValue;
  readonly numeric?: true;
};

export type TableParts<Row> = {
  readonly caption: string;
  /** Names the row: its header cell. */
  readonly first: Column<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly foot?: Row;
  /** `stack`: rows become cards on a phone; `scroll`: the table slides sideways in its frame. */
  readonly onPhone: 'stack' | 'scroll';
};

/** A table for eyes and screen readers alike: roles are written out because stacking would drop them. */
export function table<Row>(parts: TableParts<Row>): Html {
  const { caption, first, columns, rows, foot, onPhone } = parts;
  const head = (column: Column<Row>) =>
    html`<th scope="col" role="columnheader" class="${column.numeric ? 'num' : ''}">${column.head}</th>`;
  const row = (item: Row) => html`<tr role="row">
      <th scope="row" role="rowheader">${first.cell(item)}</th>
      ${columns.map((c) => html`<td role="cell" data-label="${c.head}" class="${c.numeric ? 'num' : ''}"><div>${c.cell(item)}</div></td>`)}
    </tr>`;
  const stacks = onPhone === 'stack';
  const inner = html`<table role="table" class="${stacks ? 'stacked' : ''}" aria-label="${caption}">
    ${stacks && html`<caption>${caption}</caption>`}
    <thead role="rowgroup"><tr role="row">${head(first)}${columns.map(head)}</tr></thead>
    <tbody role="rowgroup">${rows.map(row)}</tbody>
    ${foot && html`<tfoot role="rowgroup">${row(foot)}</tfoot>`}
  </table>`;
  if (stacks) return inner;
  // Outside the frame that slides, so that it is read whole on a phone.
  return html`<p class="small muted">${caption}</p><div class="scroll" tabindex="0" role="region" aria-label="${caption}">${inner}</div>`;
}
