import type { DeskRow, WaitingForSlack } from '../../app/views/desk-view.js';
import { CARD_REASONS, type CardReason } from '../../domain/escalation/card.js';
import { may } from '../../domain/roles.js';
import { clockTime, elapsed } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import { cardWords, territoryName } from '../words.js';
import { DONE, type Done } from './desk-words.js';
import { liveBar, SCRIPT_PATH } from './live.js';
import { type QueueParts, queue, versionOf } from './queue.js';

export type Filter = { readonly territory: string | null; readonly reason: CardReason | null };

export type DeskPageParts = QueueParts & {
  /** Every card of the reader's, unfiltered: its reasons are offered as filters. */
  readonly all: readonly DeskRow[];
  readonly filter: Filter;
  readonly slack: WaitingForSlack | null;
  readonly told: { readonly done: Done } | { readonly refused: string } | null;
};

/** What needs a person: free, mine, others', put off; most urgent first. */
export function deskPage(parts: DeskPageParts): Html {
  const { member, filter, all, slack, now } = parts;
  return layout({
    title: 'À traiter',
    member,
    here: '/bureau',
    script: SCRIPT_PATH,
    body: html`
      <h1>À traiter</h1>
      <p class="lead">Ce qui demande une personne. Ouvrez une carte pour agir${may(member.role, 'call') && html` ; la ligne et les messages sont sur la page des <a href="/appels">appels</a>`}.</p>
      ${notice(parts.told)}
      ${slack && slackAway(slack, now)}
      ${filters(parts)}
      ${liveBar({ version: versionOf(all), piece: `/bureau/morceau${queryOf(filter)}`, here: `/bureau${queryOf(filter)}` })}
      ${queue(parts)}`,
  });
}

/** « ?territoire=93&raison=callback », or nothing. */
function queryOf({ territory, reason }: Filter): string {
  const query = new URLSearchParams({
    ...(territory !== null && { territoire: territory }),
    ...(reason !== null && { raison: reason }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}

function notice(told: DeskPageParts['told']): Html | null {
  if (told === null) return null;
  if ('done' in told) return html`<p class="notice info" role="status">${DONE[told.done]}</p>`;
  return html`<div class="notice bad" role="alert"><strong>Rien n’a été fait</strong><p>${told.refused}</p></div>`;
}

function slackAway({ count, since }: WaitingForSlack, now: number): Html {
  const what = count > 1 ? `${count} nouvelles attendent` : 'une nouvelle attend';
  return html`<div class="notice" role="status"><strong>Slack ne répond pas</strong>
    <p>Depuis ${elapsed(now - since)} (${clockTime(since, 'Europe/Paris')}), ${what} d’y être affichées. Rien n’est perdu : tout est ici, et ce qui est fait ici y sera montré à son retour.</p></div>`;
}

function filters({ member, all, filter }: DeskPageParts): Html {
  const reasons = CARD_REASONS.filter(
    (reason) => reason === filter.reason || all.some((card) => card.reason === reason),
  );
  const option = (value: string, label: string, isChosen: boolean) =>
    html`<option value="${value}"${isChosen && html` selected`}>${label}</option>`;
  return html`<form class="panel filters" method="get" action="/bureau">
    <div><label for="territoire">Territoire</label><select id="territoire" name="territoire">
      <option value="">Tous les miens</option>${member.territories.map((code) =>
        option(code, territoryName(code), code === filter.territory),
      )}</select></div>
    <div><label for="raison">Raison</label><select id="raison" name="raison">
      <option value="">Toutes</option>${reasons.map((reason) =>
        option(reason, cardWords(reason).label, reason === filter.reason),
      )}</select></div>
    <div class="go"><button type="submit">Filtrer</button>${
      queryOf(filter) !== '' && html`<a href="/bureau">Tout voir</a>`
    }</div>
  </form>`;
}
