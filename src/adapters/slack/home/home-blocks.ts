import type { types } from '@slack/bolt';
import type { Card } from '../../../app/ports/cards.js';
import type { Forgotten, Home, MyHome } from '../../../app/ports/home.js';
import type { OutcomeToNote } from '../../../app/views/calls-view.js';
import type { HeldCard, HomeVisit } from '../../../app/views/home-view.js';
import { deadlineWords } from '../../../domain/escalation/deadline.js';
import { deskZone } from '../../../domain/escalation/desk-zone.js';
import type { Instant } from '../../../domain/ids.js';
import { cardButtons } from '../card-buttons.js';
import { clip, cutList, others } from '../cut-list.js';
import { escaped, link, section } from '../mrkdwn.js';
import {
  counted,
  hourWords,
  namesWords,
  reasonWords,
  referenceLink,
  referenceWords,
  territoryWords,
  unannouncedWords,
  urgencySign,
  urgencyWords,
  whenWords,
} from '../short-words.js';
import { UNLINKED } from '../unlinked.js';

/** Two blocks a card: far below the hundred of a page, with all the rest. */
const MOST_CARDS = 30;
const MOST_LINES = 20;
const divider: types.KnownBlock = { type: 'divider' };

/** A person's page: references, hours, urgencies; whatever is personal is behind a link (invariant 9). */
export function homeBlocks(home: Home, publicUrl: string): types.KnownBlock[] {
  if (home.kind === 'unlinked') return [section(UNLINKED)];
  if (home.kind === 'no-cards') {
    return [
      section('Votre rôle ne suit pas de cartes : cette page reste vide.'),
      section(`Les chiffres : tapez \`/stats\`, ou ${link(`${publicUrl}/pilotage`, 'Pilotage')}.`),
    ];
  }
  return [
    ...cardsPart(home, publicUrl),
    divider,
    section(visitsPart(home, publicUrl)),
    divider,
    section(callsPart(home, publicUrl)),
    divider,
    ...forgottenPart(home.forgotten, publicUrl),
    ...onCallPart(home),
  ];
}

const header = (text: string): types.KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text },
});

function cardsPart({ cards, free, now }: MyHome, publicUrl: string): types.KnownBlock[] {
  const waiting = free.now + free.today + free.soon;
  const desk = link(`${publicUrl}/bureau`, 'au bureau');
  const urgent = free.now === 0 ? '' : `, dont ${free.now} maintenant ${urgencySign('now')}`;
  const toTake =
    waiting === 0
      ? 'Rien à prendre dans vos territoires.'
      : `À prendre dans vos territoires : ${waiting}${urgent} (${desk}).`;
  if (cards.length === 0) {
    return [header('Mes cartes'), section(`Vous n'avez aucune carte en main.\n${toTake}`)];
  }
  const left = cards.length - MOST_CARDS;
  return [
    header(`Mes cartes (${cards.length})`),
    section(toTake),
    ...cards.slice(0, MOST_CARDS).flatMap((card) => cardPart(card, now, publicUrl)),
    ...(left > 0 ? [section(link(`${publicUrl}/bureau`, `${others(left)} au bureau`))] : []),
  ];
}

/** The channel's own buttons: the same clicks, the same answers. */
function cardPart(card: Card, now: Instant, publicUrl: string): types.KnownBlock[] {
  const { about, urgency, reason, wish, takenAt } = card;
  const zone = deskZone(about?.territory);
  const facts = [
    ...(about ? [escaped(about.stage)] : []),
    ...(about?.deadlineOn
      ? [escaped(deadlineWords({ kind: about.deadlineKind, on: about.deadlineOn }, now, zone))]
      : []),
    ...(takenAt === null ? [] : [`prise ${whenWords(takenAt, zone)}`]),
    ...(wish ? [`souhait : ${escaped(clip(wish, 120))}`] : []),
  ];
  const reference = referenceWords(about?.reference ?? null);
  const title = `${urgencySign(urgency)} *${reference} · ${reasonWords(reason)}* (${urgencyWords(urgency)})`;
  return [
    section(`${title}\n${facts.join(' · ')}`),
    { type: 'actions', block_id: `card:${card.id}`, elements: cardButtons(card, publicUrl) },
  ];
}

const visitLine = ({ startsAt, zone, reference, status }: HomeVisit, publicUrl: string): string =>
  `• ${hourWords(startsAt, zone)} · ${referenceLink(reference, publicUrl)}${unannouncedWords(status)}`;

function visitsPart({ visits }: MyHome, publicUrl: string): string {
  const head = "*Mes visites aujourd'hui*";
  if (visits.length === 0) return `${head}\nAucune visite aujourd'hui.`;
  return `${head}\n${cut(visits.map((visit) => visitLine(visit, publicUrl)))}`;
}

function callsPart({ calls, now }: MyHome, publicUrl: string): string {
  const head = '*Mes rappels à passer*';
  if (calls.length === 0) return `${head}\nAucun rappel à passer.`;
  return `${head}\n${cut(calls.map((call) => callLine(call, now, publicUrl)))}`;
}

function callLine(call: HeldCard, now: Instant, publicUrl: string): string {
  const { reference, urgency, zone, tries, lastTryAt, deadlineOn: on, deadlineKind: kind } = call;
  const tried =
    lastTryAt === null
      ? 'jamais appelé'
      : `${counted(tries, 'essai')}, le dernier ${whenWords(lastTryAt, zone)}`;
  const deadline = on === null ? '' : ` · ${escaped(deadlineWords({ kind, on }, now, zone))}`;
  return `• ${urgencySign(urgency)} ${referenceLink(reference, publicUrl)} · ${tried}${deadline}`;
}

const cut = (lines: readonly string[]): string =>
  cutList(lines, { most: MOST_LINES, more: others });

function forgottenPart(
  { cards, visits, outcomes }: Forgotten,
  publicUrl: string,
): types.KnownBlock[] {
  const head = "*Ce que j'ai oublié*";
  if (cards.length + visits.length + outcomes.length === 0) {
    return [section(`${head}\nRien : tout est à jour.`)];
  }
  const calls = link(`${publicUrl}/appels`, 'à noter aux appels');
  const lists = [
    listOf('Cartes sans rien depuis un jour ouvré', cards, (card) => cardLine(card, publicUrl)),
    listOf('Visites passées, issue à noter', visits, (visit) => pastLine(visit, publicUrl)),
    listOf(`Appels dont l'issue manque (${calls})`, outcomes, (one) => callOf(one, publicUrl)),
  ];
  return [section(head), ...lists.flat()];
}

function listOf<T>(
  title: string,
  items: readonly T[],
  line: (item: T) => string,
): types.KnownBlock[] {
  return items.length === 0 ? [] : [section(`${title} :\n${cut(items.map(line))}`)];
}

function cardLine(card: HeldCard, publicUrl: string): string {
  const { reference, reason, lastActAt, zone } = card;
  return `• ${referenceLink(reference, publicUrl)} · ${reasonWords(reason)}, depuis le ${whenWords(lastActAt, zone)}`;
}

const pastLine = ({ startsAt, zone, reference }: HomeVisit, publicUrl: string): string =>
  `• ${whenWords(startsAt, zone)} · ${referenceLink(reference, publicUrl)}`;

const callOf = ({ reference, zone, call, openedAt }: OutcomeToNote, publicUrl: string): string =>
  `• ${whenWords(call?.at ?? openedAt, zone)} · ${referenceLink(reference, publicUrl)}`;

function onCallPart({ onCall }: MyHome): types.KnownBlock[] {
  if (onCall.length === 0) return [];
  const lines = onCall.map(({ territory, firstNames }) => {
    const names = firstNames.length === 0 ? 'personne' : namesWords(firstNames, 3);
    return `• ${territoryWords(territory)} : ${names}`;
  });
  return [
    divider,
    section(`*D'astreinte maintenant*\n${cutList(lines, { most: 30, more: others })}`),
  ];
}
