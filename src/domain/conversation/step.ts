import type { Instant } from '../ids.js';
import type { TextLanguage } from '../wording/languages.js';
import { answer } from './answer.js';
import type { FlowBook, Node, Ref } from './flow.js';
import { heardAtMenu, pressed } from './hear-menu.js';
import { flowOf, nodeAt, placeOf } from './place.js';
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
  const at = nodeAt(book, session) ?? (session.node === '' ? null : gone(book, session));
  if (input.kind === 'booked' || input.kind === 'slot-taken') {
    if (session.status !== 'booking' || at?.kind !== 'book') return null;
    if (input.kind === 'booked') return to(book, session, at.booked);
    // A lost slot is nobody's choice any more, whatever is said next.
    return { ...to(book, session, at.taken), chosen: null };
  }
  if (session.status !== 'waiting' || (at?.kind !== 'ask' && at?.kind !== 'menu')) return null;
  if (input.kind === 'silence') return to(book, session, at.silence);
  const way = wayOf(book, session, { at, input });
  if (way === null) return null;
  const { ref, ...heard } = way;
  return { ...to(book, session, ref), ...heard };
}

type Waiting = Extract<Node, { kind: 'ask' | 'menu' }>;
type Said = Extract<Input, { kind: 'key' | 'reply' }>;

/** Where a reply or a key leads; null for a key that no menu waits for. */
function wayOf(book: FlowBook, session: Session, { at, input }: { at: Waiting; input: Said }) {
  if (input.kind === 'key') return at.kind === 'menu' ? pressed(session, at, input.key) : null;
  const { said, meaning } = input;
  return at.kind === 'menu'
    ? heardAtMenu(book, session, { at, said, meaning })
    : answer(book, session, { at, said, meaning });
}

/** In the place of a step that the flows no longer have: the same ears, and a person in doubt. */
function gone(book: FlowBook, { flow }: Session): Node {
  const { reply, silence, call } = book.lost;
  if (flowOf(book, flow)?.channel === 'voice')
    return { kind: 'menu', text: '', waitSeconds: 1, keys: {}, unclear: call, silence: call };
  return { kind: 'ask', text: null, waitHours: 1, on: {}, unclear: reply, silence };
}

function to(book: FlowBook, { flow }: Session, ref: Ref): Start {
  const place = placeOf(book, flow, ref);
  if (!place) throw new Error(`Flow ${flow} leads to ${ref}, which does not exist`);
  return { place };
}
