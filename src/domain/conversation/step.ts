import { HOUR, type Instant } from '../ids.js';
import type { AppointmentSlot } from '../visits/slots.js';
import type { Effect } from './effects.js';
import type { Flow, Node } from './flow.js';
import { CONFIDENCE_FLOOR, type Meaning } from './meaning.js';
import { MAX_STEPS, MAX_TURNS, type Session } from './session.js';

/** What the outside knows at the moment of a turn. */
export type Facts = {
  /** Free slots, best first; offered only if the flow asks. */
  readonly slots: readonly AppointmentSlot[];
  /** Nobody of the team is at work now. */
  readonly teamClosed: boolean;
};

export type Input =
  | { kind: 'begin'; entry: string; facts: Facts }
  | { kind: 'reply'; meaning: Meaning; facts: Facts }
  | { kind: 'silence'; facts: Facts }
  | { kind: 'booked'; facts: Facts }
  | { kind: 'slot-taken'; facts: Facts };

export type Turn = {
  readonly session: Session;
  readonly effects: readonly Effect[];
  /** Nodes passed, for whoever wants to know how it came to this. */
  readonly path: readonly string[];
};

/**
 * The engine: one input, the next state and what it asks for. Pure; it sends, saves
 * and reads nothing. A `null` session begins a conversation, otherwise an input that
 * the session cannot take leaves it as it is.
 */
export function step(flow: Flow, session: Session | null, input: Input, now: Instant): Turn {
  const base = session ?? fresh(flow);
  const start = nextNode(flow, base, input);
  if (start === null) return { session: base, effects: [], path: [] };
  return walk(
    flow,
    { ...base, turn: base.turn + 1, ending: null },
    { start, facts: input.facts, now },
  );
}

function fresh(flow: Flow): Session {
  return {
    flow: flow.id,
    version: flow.version,
    node: '',
    turn: 0,
    slots: [],
    chosen: null,
    status: 'waiting',
    ending: null,
    waitUntil: null,
  };
}

type Start = { node: string; chosen?: AppointmentSlot };

function nextNode(flow: Flow, session: Session, input: Input): Start | null {
  if (input.kind === 'begin') {
    const node = flow.entries[input.entry];
    if (!node) throw new Error(`Flow ${flow.id} has no entry ${input.entry}`);
    return { node };
  }
  const at = flow.nodes[session.node];
  if (input.kind === 'booked' || input.kind === 'slot-taken') {
    if (session.status !== 'booking' || at?.kind !== 'book') return null;
    return { node: input.kind === 'booked' ? at.booked : at.taken };
  }
  if (session.status !== 'waiting' || at?.kind !== 'ask') return null;
  if (input.kind === 'silence') return { node: at.silence };
  return answer(flow, session, { at, meaning: input.meaning });
}

/** Which way a reply leads: the waiting node's own words first, then what is always understood. */
function answer(
  flow: Flow,
  session: Session,
  reply: { at: Extract<Node, { kind: 'ask' }>; meaning: Meaning },
): Start {
  const { at, meaning } = reply;
  const way = at.on[meaning.intent] ?? flow.always[meaning.intent];
  // A danger is believed at any confidence: the safer reading wins (domain 5.5).
  const sure = meaning.confidence >= CONFIDENCE_FLOOR || meaning.risk === 'critical';
  if (!way || !sure || session.turn >= MAX_TURNS) return { node: at.unclear };
  if (meaning.intent !== 'accept_slot') return { node: way };
  const chosen = session.slots.find((slot) => slot.number === meaning.slot);
  return chosen ? { node: way, chosen } : { node: at.unclear };
}

type Walk = { start: Start; facts: Facts; now: Instant };

function walk(flow: Flow, session: Session, { start, facts, now }: Walk): Turn {
  const effects: Effect[] = [];
  const path: string[] = [];
  const came = session.node;
  let state: Session = { ...session, chosen: start.chosen ?? session.chosen };
  let name = start.node;
  let resumed = false;
  for (let count = 0; count < MAX_STEPS; count++) {
    const node = flow.nodes[name];
    if (!node) throw new Error(`Flow ${flow.id} has no node ${name}`);
    path.push(name);
    switch (node.kind) {
      case 'say':
        effects.push(sendText(node.text, state));
        name = node.next;
        break;
      case 'act':
        effects.push(...node.effects);
        name = node.next;
        break;
      case 'when':
        name = facts.teamClosed ? node.next : node.otherwise;
        break;
      case 'offer': {
        const slots = facts.slots.slice(0, node.count).map((s, i) => ({ ...s, number: i + 1 }));
        if (slots.length > 0) effects.push({ do: 'hold-slots', slots });
        state = { ...state, slots };
        name = slots.length > 0 ? node.next : node.none;
        break;
      }
      case 'back':
        resumed = true;
        name = came;
        break;
      case 'book':
        if (!state.chosen) throw new Error(`Flow ${flow.id} books at ${name} without a slot`);
        effects.push({ do: 'book-visit', slot: state.chosen });
        return { session: { ...state, node: name, status: 'booking' }, effects, path };
      case 'ask': {
        const until = now + node.waitHours * HOUR;
        if (node.text && !resumed) effects.push(sendText(node.text, state));
        effects.push({ do: 'wait', until, turn: state.turn });
        return {
          session: { ...state, node: name, status: 'waiting', waitUntil: until },
          effects,
          path,
        };
      }
      case 'end':
        return {
          session: { ...state, node: name, status: 'ended', ending: node.ending, waitUntil: null },
          effects,
          path,
        };
    }
  }
  throw new Error(`Flow ${flow.id} runs in circles from ${start.node}`);
}

function sendText(text: string, state: Session): Effect {
  return { do: 'send-text', text, slots: state.slots, chosen: state.chosen };
}
