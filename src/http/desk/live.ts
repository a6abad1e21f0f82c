import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CardId } from '../../domain/ids.js';
import { assetPath } from '../asset-path.js';
import { type Html, html } from '../html.js';

/** The script of the desk's pages, as browsers run it. */
export const SCRIPT = readFileSync(path.join(import.meta.dirname, 'bureau.js'), 'utf8');

export const SCRIPT_PATH = assetPath('bureau', 'js', SCRIPT);

/** Last part of the address of the events; no card bears it. */
export const EVENTS_PATH = '/bureau/evenements';

type Live = {
  /** Of what the page shows. */
  readonly version: string;
  /** Where its parts are asked for again. */
  readonly piece: string;
  readonly here: string;
  /** The one card that the page shows; absent, the queue. */
  readonly card?: CardId;
};

/** How fresh the page is: a link without a script, news and a count of changes with one. */
export function liveBar({ version, piece, here, card }: Live): Html {
  return html`<p class="small live" data-events="${EVENTS_PATH}?depuis=${version}${card !== undefined && `&carte=${card}`}" data-piece="${piece}">
    <span id="nouvelles" role="status"></span>
    <a href="${here}" id="rafraichir">Rafraîchir</a></p>`;
}
