import * as choices from '../../../flows/choices.js';
import { BOOK } from '../../../flows/index.js';
import { foldText } from '../../domain/contact/fold-text.js';
import { asksForReply } from '../../domain/contact/sender.js';
import type { Node, Ref } from '../../domain/conversation/flow.js';
import { keywordOf } from '../../domain/conversation/keyword.js';
import { nodeAt, type Place, placeOf, textAt } from '../../domain/conversation/place.js';
import type { Session } from '../../domain/conversation/session.js';
import { step } from '../../domain/conversation/step.js';
import type { Facts } from '../../domain/conversation/turn.js';
import type { PairId } from '../../domain/ids.js';
import { HOUR } from '../../domain/ids.js';
import { understand } from '../../domain/understanding/understand.js';
import { TEXT_LANGUAGES, type TextLanguage } from '../../domain/wording/languages.js';
import type { Variant } from '../ports/wordings.js';
import { houseWords } from './house-words.js';

/** Capital words that a text writes without asking for them. */
const NOT_ASKED = new Set(['RDV', 'SMS', 'STOP', 'REPRENDRE', 'OK']);

const LISTENED_TO = new Set(Object.values(choices).flat().map(foldText));

const NOW = 0;
const SLOTS = [1, 2, 3].map((number) => ({
  number,
  pairId: 'pair' as PairId,
  startsAt: NOW + (48 + 24 * number) * HOUR,
  endsAt: NOW + (49 + 24 * number) * HOUR,
}));
const FACTS: Facts = {
  slots: SLOTS,
  asked: [],
  teamClosed: false,
  visitBooked: true,
  language: 'fr',
  unwritten: null,
};

/**
 * A text that says « répondez SOIR » must hear « SOIR »: each word asked for in capitals, and each
 * slot number, is given to the flow as a reply, and may not end as « pas clair ». In French.
 */
export function checkChoices(): string[] {
  return Object.values(BOOK.flows)
    .filter(({ channel }) => channel === 'sms')
    .flatMap((flow) =>
      Object.entries(flow.nodes).flatMap(([node, { kind }]) =>
        kind === 'ask' || kind === 'say' ? checkNode({ flow: flow.id, node }) : [],
      ),
    );
}

function checkNode(place: Place): string[] {
  const ear = listeningFrom(place);
  const text = textAt(BOOK, place);
  if (text === null || !ear) return [];
  return TEXT_LANGUAGES.flatMap((language) => {
    const template = houseWords({ text, language, sender: 'two_way' }) ?? '';
    return unheardBy(ear, { language, template }).map(
      (word) =>
        `flows/${place.flow}/words.ts, ${language} : « ${text} » demande « ${word} », que « ${ear.node} » n'entend pas`,
    );
  });
}

/**
 * What a template asks for and one of the places that say its text would not hear. Besides what
 * the place hears, the word is one that some flow listens to: of any other the reading of replies
 * can only guess the meaning.
 */
export function unheardWords({ text, language }: Variant, template: string): string[] {
  const places = Object.values(BOOK.flows).flatMap((flow) =>
    Object.keys(flow.nodes).map((node) => ({ flow: flow.id, node })),
  );
  const words = places
    .filter((place) => textAt(BOOK, place) === text)
    .flatMap((place) => listeningFrom(place) ?? [])
    .flatMap((ear) => [
      ...unheardBy(ear, { language, template }),
      ...wordsAsked(template).filter((word) => !isListenedTo(word)),
    ]);
  return [...new Set(words)];
}

const isListenedTo = (word: string): boolean =>
  /^\d$/.test(word) || LISTENED_TO.has(foldText(word));

function unheardBy(
  ear: Place,
  { language, template }: { language: TextLanguage; template: string },
): string[] {
  return wordsAsked(template).filter((word) => !heard(ear, word, language));
}

/** The wait that hears the answer to a text: its own, or the next that comes by itself. */
function listeningFrom(place: Place): Place | null {
  let at: Place | null = place;
  for (let count = 0; at && count < 10; count++) {
    const node = nodeAt(BOOK, at);
    if (node?.kind === 'ask') return at;
    const next = node ? nextOf(node) : null;
    at = next === null ? null : placeOf(BOOK, at.flow, next);
  }
  return null;
}

const nextOf = (node: Node): Ref | null =>
  node.kind === 'say' || node.kind === 'act' ? node.next : null;

/**
 * « OUI », « 1 »: what the text asks for, in the sentences that ask to answer (« au CCAS » asks
 * nothing). Arabic knows no capitals: its words stand in quotes.
 */
function wordsAsked(template: string): string[] {
  const asking = template
    .split(/(?<=[.!?؟])\s+/)
    .filter(asksForReply)
    .join(' ');
  const capitals = asking.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
  const quoted = [...asking.matchAll(/"(\p{L}+)"/gu)].map(([, word = '']) => word);
  const numbers = template.includes('{choix}') ? ['1', '2', '3'] : [];
  return [...new Set([...capitals.filter((word) => !NOT_ASKED.has(word)), ...quoted, ...numbers])];
}

function heard(ear: Place, word: string, language: TextLanguage): boolean {
  const node = nodeAt(BOOK, ear);
  if (node?.kind !== 'ask') return false;
  const session: Session = {
    ...ear,
    turn: 1,
    language,
    speaks: null,
    slots: SLOTS,
    chosen: null,
    status: 'waiting',
    ending: null,
    waitUntil: null,
  };
  const meaning = understand(word, { slots: SLOTS, now: NOW, zone: 'Europe/Paris' });
  const { path } = step(BOOK, session, { kind: 'reply', said: word, meaning, facts: FACTS }, NOW);
  const [first] = path;
  const own = keywordOf(node.words ?? [], word);
  if (own) return isPlace(first, placeOf(BOOK, ear.flow, own.next));
  const unclear = placeOf(BOOK, ear.flow, node.unclear);
  return first !== undefined && !isPlace(first, unclear);
}

const isPlace = (one: Place | undefined, other: Place | null): boolean =>
  one?.flow === other?.flow && one?.node === other?.node;
