import type { AppointmentSlot } from '../visits/slots.js';
import { type TextLanguage, textLanguageOf } from '../wording/languages.js';
import { believed, isDanger } from './believed.js';
import type { FlowBook, Node, Ref } from './flow.js';
import { keywordOf } from './keyword.js';
import { CONFIDENCE_FLOOR, type Intent, type Language, type Meaning } from './meaning.js';
import { flowOf } from './place.js';
import { MAX_TURNS, type Session } from './session.js';

type Ask = Extract<Node, { kind: 'ask' }>;
type Reply = { readonly at: Ask; readonly said: string; readonly meaning: Meaning };

/** The way a reply leads, and what it changes in the session. */
type Heard = {
  readonly ref: Ref;
  readonly language: TextLanguage;
  readonly speaks: Session['speaks'];
  readonly chosen?: AppointmentSlot;
};

/**
 * Which way a reply leads: danger first, even a doubtful one; then the words that the text
 * asked for; then what the waiting node, its flow and the book understand, in that order. In
 * doubt, « unclear ».
 */
export function answer(book: FlowBook, session: Session, reply: Reply): Heard {
  const { meaning } = reply;
  const spoken = spokenBy(reply);
  const speaks = spoken ?? session.speaks;
  const language = languageAfter(session.language, { spoken, meaning });
  const slot = session.slots.find(({ number }) => number === meaning.slot);
  const ref = wayOf(book, session, { ...reply, offered: slot !== undefined });
  const chosen = meaning.intent === 'accept_slot' ? slot : undefined;
  const heard = { ref, language, speaks };
  return chosen ? { ...heard, chosen } : heard;
}

function wayOf(book: FlowBook, session: Session, reply: Reply & { offered: boolean }): Ref {
  const { at, said, meaning, offered } = reply;
  const always = { ...book.always, ...flowOf(book, session.flow)?.always };
  const danger = isDanger(meaning.intent) ? always[meaning.intent] : undefined;
  const sure = meaning.confidence >= CONFIDENCE_FLOOR;
  const keyword = keywordOf(at.words ?? [], said);
  // « AIDE », which the text asked for, is no cry for help; anything around it is read as one.
  if (danger && (sure || !keyword)) return danger;
  if (session.turn >= MAX_TURNS) return at.unclear;
  if (keyword) return keyword.next;
  if (at.noSuchDate && saysNoDay(meaning)) return at.noSuchDate;
  const intent = believed(meaning);
  if (intent === 'accept_slot' && !offered) return at.unclear;
  return at.on[intent] ?? always[intent] ?? at.unclear;
}

/** It speaks of a meeting, on a day or at an hour that nobody can come at. */
function saysNoDay({ intent, noSuchDate, slot }: Meaning): boolean {
  const meeting: readonly Intent[] = ['propose_other', 'accept_ambiguous', 'unknown'];
  return noSuchDate !== null && slot === null && meeting.includes(intent);
}

/** Of these, one word alone proves nothing: « yes », « si », « wi » are said by everyone. */
const BORROWED: ReadonlySet<Language> = new Set<Language>(['en', 'es', 'rcf']);

/** The language asked for by name, else the one written in; null for French and for a borrowed word. */
function spokenBy({ said, meaning: { language, asksFor } }: Reply): Session['speaks'] {
  if (asksFor !== null) return asksFor === 'fr' ? null : asksFor;
  const isOneWord = (said.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2;
  return language === 'fr' || (isOneWord && BORROWED.has(language)) ? null : language;
}

/**
 * In which texts go on. Plain French words prove nothing (« ok », « stop », « 2 » are everyone's):
 * only French asked for by name brings back to it.
 */
function languageAfter(
  now: TextLanguage,
  { spoken, meaning }: { spoken: Session['speaks']; meaning: Meaning },
): TextLanguage {
  if (meaning.asksFor === 'fr') return 'fr';
  return (spoken && textLanguageOf(spoken)) ?? now;
}
