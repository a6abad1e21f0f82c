import { createHash } from 'node:crypto';
import type { DeskRow } from '../../app/views/desk-view.js';
import { offeredActs } from '../../domain/escalation/act-permissions.js';
import type { ActSubject } from '../../domain/escalation/card-acts.js';
import { deadlineWords } from '../../domain/escalation/deadline.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import { urgencyChip } from '../urgency-chip.js';
import { cardWords, stageName, territoryName } from '../words.js';
import { freshForm } from './act-form.js';
import { cardName, holderWords, timerWords } from './desk-words.js';

export type QueueParts = {
  readonly member: Member;
  /** As filtered, most urgent first, then oldest. */
  readonly cards: readonly DeskRow[];
  readonly now: Instant;
};

type Group = { readonly id: string; readonly title: string; readonly none: string | null };
const GROUPS = {
  free: { id: 'libres', title: 'Libres', none: 'Rien n’attend. Tout est pris en charge.' },
  mine: { id: 'a-vous', title: 'À vous', none: 'Vous n’avez pas de carte.' },
  others: { id: 'a-d-autres', title: 'À d’autres', none: null },
  paused: { id: 'en-pause', title: 'En pause', none: null },
} as const satisfies Record<string, Group>;

type Grouped = Readonly<Record<keyof typeof GROUPS, readonly DeskRow[]>>;

function grouped(cards: readonly DeskRow[], who: StaffId): Grouped {
  const paused = cards.filter(({ pausedUntil }) => pausedUntil !== null);
  const held = cards.filter((card) => card.ownerId !== null && card.pausedUntil === null);
  return {
    free: cards.filter(({ ownerId }) => ownerId === null),
    mine: held.filter(({ ownerId }) => ownerId === who),
    others: held.filter(({ ownerId }) => ownerId !== who),
    paused,
  };
}

/** Changes whenever a card of the queue does: a page knows by it whether it is behind. */
export function versionOf(cards: readonly Pick<DeskRow, 'cardId' | 'version'>[]): string {
  const all = cards.map(({ cardId, version }) => `${cardId}:${version}`).sort();
  return createHash('sha256').update(all.join()).digest('hex').slice(0, 16);
}

/** The part of the list that the script replaces; `data-said` is told to those who do not see it. */
export function queue({ member, cards, now }: QueueParts): Html {
  const groups = grouped(cards, member.id);
  const said = `${counted(groups.free.length, 'carte libre', 'cartes libres')}, ${groups.mine.length} à vous`;
  return html`<div data-live="file" data-version="${versionOf(cards)}" data-said="${said}">
    ${(Object.keys(GROUPS) as (keyof Grouped)[]).map((name) =>
      section(GROUPS[name], groups[name], { member, now }),
    )}</div>`;
}

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count > 1 ? more : one}`;

type Scene = Pick<QueueParts, 'member' | 'now'>;

function section({ id, title, none }: Group, cards: readonly DeskRow[], scene: Scene): Html | null {
  if (cards.length === 0 && none === null) return null;
  return html`<section class="panel" aria-labelledby="${id}">
    <h2 id="${id}" tabindex="-1">${title} (${cards.length})</h2>${
      cards.length === 0
        ? html`<p class="muted">${none}</p>`
        : html`<ul class="plain cards">${cards.map((card) => item(card, scene))}</ul>`
    }</section>`;
}

function item(card: DeskRow, { member, now }: Scene): Html {
  const { label } = cardWords(card.reason);
  const address = `/bureau/${card.cardId}`;
  const take = offeredActs(subjectOf(card), member).first.includes('take');
  return html`<li class="card ${card.urgency}">
    <p class="what">${urgencyChip(card.urgency)} <strong>${label}</strong>
      <span class="nowrap">${card.reference ?? 'numéro inconnu'}</span></p>
    ${card.wish !== null && html`<p>Souhait : ${card.wish}</p>`}
    <p class="small muted">${whereWords(card)}${deadline(card, now)}${standing(card, { member, now })}</p>
    <div class="acts">
      ${
        take &&
        html`<form method="post" action="${address}/prendre">${freshForm()}<input type="hidden" name="depuis" value="bureau">
        <button class="quiet" id="prendre-${card.cardId}" type="submit" aria-label="Prendre : ${cardName(card)}">Prendre</button></form>`
      }
      <a class="button quiet" id="ouvrir-${card.cardId}" href="${address}" aria-label="Ouvrir : ${cardName(card)}">Ouvrir</a>
    </div>
  </li>`;
}

/** What the acts that fit are decided from. */
export function subjectOf(card: DeskRow): ActSubject & { ownerId: StaffId | null } {
  return { ...card, hasCase: card.caseId !== null };
}

/** « Assignation · Seine-Saint-Denis (93) · ». */
export function whereWords({ stage, territory }: DeskRow): string {
  const parts = [stage && stageName(stage), territory && territoryName(territory)];
  return parts
    .filter(Boolean)
    .map((part) => `${part} · `)
    .join('');
}

export function deadline({ deadlineOn: on, deadlineKind: kind, zone }: DeskRow, now: Instant) {
  return on !== null && html`<strong>${deadlineWords({ kind, on }, now, zone)}</strong> · `;
}

/** Whose the card is, or until when somebody should take it. */
export function standing(card: DeskRow, { member, now }: Scene): Html {
  if (card.state !== 'open') return html`${holderWords(card, card.ownerId === member.id)}`;
  const { text, isLate } = timerWords(card, now);
  return isLate ? html`<strong class="late">${text}</strong>` : html`${text}`;
}
