import type { Instant } from '../ids.js';
import type { TextLanguage } from '../wording/languages.js';
import { answer } from './answer.js';
import type { FlowBook, Node, Ref } from './flow.js';
import { nodeAt, placeOf } from './place.js';
import type { Session } from './session.js';
import type { Input, Turn } from './turn.js';
import { type Start, walk } from './walk.js';

/**
 * The engine: one input, the next state and what it asks for. Pure; it sends, saves
 * and reads nothing. A `null` session begins a conversation, otherwise an input that
 * the session cannot take leaves it as it is. @throws on a door that the book has not.
 */
export function step(book: FlowBook, session: Session | null, input: Input, now: Instant): Turn {
  const base = session ?? fresh(input.facts.language);
  const start = startOf(book, base, input);
  if (start === null) return { session: base, effects: [], path: [] };
  const state = { ...base, turn: base.turn + 1, ending: null };
  return walk(book, state, { start, facts: input.facts, now });
}

function fresh(language: TextLanguage): Session {
  return {
    flow: '',
    node: '',
    turn: 0,
    language,
    speaks: null,
    slots: [],
    chosen: null,
    status: 'waiting',
    ending: null,
    waitUntil: null,
  };
}

function startOf(book: FlowBook, session: Session, input: Input): Start | null {
  if (input.kind === 'begin') {
    const place = placeOf(book, '', input.door);
    if (!place) throw new Error(`No flow opens at ${input.door}`);
    return { place };
  }
  const at = nodeAt(book, session) ?? (session.node === '' ? null : gone(book));
  if (input.kind === 'booked' || input.kind === 'slot-taken') {
    if (session.status !== 'booking' || at?.kind !== 'book') return null;
    return to(book, session, input.kind === 'booked' ? at.booked : at.taken);
  }
  if (session.status !== 'waiting') return null;
  if (input.kind === 'key')
    return at?.kind === 'menu' ? to(book, session, pressed(at, input.key)) : null;
  if (at?.kind !== 'ask' && at?.kind !== 'menu') return null;
  if (input.kind === 'silence') return to(book, session, at.silence);
  if (at.kind === 'menu') return to(book, session, at.unclear);
  const { ref, ...heard } = answer(book, session, { at, said: input.said, meaning: input.meaning });
  return { ...to(book, session, ref), ...heard };
}

/** In the place of a step that the flows no longer have: the same ears, and a person in doubt. */
const gone = ({ lost }: FlowBook): Node => ({
  kind: 'ask',
  text: null,
  waitHours: 1,
  on: {},
  unclear: lost.reply,
  silence: lost.silence,
});

const pressed = (menu: Extract<Node, { kind: 'menu' }>, key: string): Ref =>
  Object.hasOwn(menu.keys, key) ? (menu.keys[key] ?? menu.unclear) : menu.unclear;

function to(book: FlowBook, { flow }: Session, ref: Ref): Start {
  const place = placeOf(book, flow, ref);
  if (!place) throw new Error(`Flow ${flow} leads to ${ref}, which does not exist`);
  return { place };
}
