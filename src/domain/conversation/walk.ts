import { HOUR, type Instant } from '../ids.js';
import type { AppointmentSlot } from '../visits/slots.js';
import { LANGUAGE_NAMES, type TextLanguage } from '../wording/languages.js';
import type { Effect } from './effects.js';
import type { AuthoredEffect, Fact, FlowBook, Node, Ref } from './flow.js';
import { flowOf, nodeAt, type Place, placeOf, textName } from './place.js';
import { MAX_STEPS, type Session } from './session.js';
import type { Facts, Turn } from './turn.js';

/** Where a turn begins, and what the reply changed. */
export type Start = {
  readonly place: Place;
  readonly language?: TextLanguage;
  readonly speaks?: Session['speaks'];
  /** null: what was chosen is no more. */
  readonly chosen?: AppointmentSlot | null;
};

type Walk = { readonly start: Start; readonly facts: Facts; readonly now: Instant };

/** One node's doing: where the turn goes on, or how it stands when it stops here. */
type Visit = {
  readonly effects?: readonly Effect[];
  readonly state?: Partial<Session>;
  readonly next: Ref | 'back' | null;
};

/** Goes from node to node until one waits, books or ends. @throws when a flow runs in circles. */
export function walk(book: FlowBook, session: Session, { start, facts, now }: Walk): Turn {
  const effects: Effect[] = [];
  const path: Place[] = [];
  const came: Place = { flow: session.flow, node: session.node };
  let state: Session = {
    ...session,
    ...start.place,
    language: start.language ?? session.language,
    speaks: start.speaks ?? session.speaks,
    chosen: start.chosen === undefined ? session.chosen : start.chosen,
  };
  for (let count = 0, resumed = false; count < MAX_STEPS; count++) {
    const node = nodeAt(book, state);
    if (!node) throw new Error(`Flow ${state.flow} has no node ${state.node}`);
    path.push({ flow: state.flow, node: state.node });
    const visit = visitNode(node, { book, state, facts, now, resumed });
    effects.push(...(visit.effects ?? []));
    state = { ...state, ...visit.state };
    if (visit.next === null) return { session: state, effects, path };
    resumed = visit.next === 'back';
    state = { ...state, ...(resumed ? came : leadTo(book, state, visit.next)) };
  }
  throw new Error(`Flow ${start.place.flow} runs in circles from ${start.place.node}`);
}

function leadTo(book: FlowBook, { flow, node }: Session, ref: Ref): Place {
  const place = placeOf(book, flow, ref);
  if (!place) throw new Error(`${flow}/${node} leads to ${ref}, which does not exist`);
  return place;
}

type Scene = {
  readonly book: FlowBook;
  readonly state: Session;
  readonly facts: Facts;
  readonly now: Instant;
  /** The household is back where it was: nothing is said a second time. */
  readonly resumed: boolean;
};

function visitNode(node: Node, scene: Scene): Visit {
  const { state, facts } = scene;
  switch (node.kind) {
    case 'say':
      return { effects: [utter(scene, node.text)], next: node.next };
    case 'act':
      return { effects: node.effects.map((effect) => inLanguage(effect, scene)), next: node.next };
    case 'when':
      return { next: holds(node.fact, scene) ? node.next : node.otherwise };
    case 'offer':
      return offer(node, node.asked ? facts.asked : facts.slots);
    case 'back':
      return { next: 'back' };
    case 'book':
      if (!state.chosen) throw new Error(`${state.flow}/${state.node} books without a slot`);
      return {
        effects: [{ do: 'book-visit', slot: state.chosen }],
        state: { status: 'booking' },
        next: null,
      };
    case 'ask':
      return ask(node, scene);
    case 'menu':
      return menu(node, scene);
    case 'end':
      return { state: { status: 'ended', ending: node.ending, waitUntil: null }, next: null };
  }
}

function holds(fact: Fact, scene: Scene): boolean {
  const { facts } = scene;
  switch (fact) {
    case 'team-closed':
      return facts.teamClosed;
    case 'visit-booked':
      return facts.visitBooked;
    case 'other-language':
      return otherLanguage(scene) !== null;
    case 'number-hidden':
      return facts.numberHidden === true;
  }
}

function offer(node: Extract<Node, { kind: 'offer' }>, free: readonly AppointmentSlot[]): Visit {
  const slots = free.slice(0, node.count).map((slot, index) => ({ ...slot, number: index + 1 }));
  // Nothing free on the days asked for: what was offered before may still be taken.
  if (slots.length === 0) return { state: node.asked ? {} : { slots: [] }, next: node.none };
  return { effects: [{ do: 'hold-slots', slots }], state: { slots }, next: node.next };
}

function ask(node: Extract<Node, { kind: 'ask' }>, scene: Scene): Visit {
  const { state, now, resumed } = scene;
  const waitUntil = now + node.waitHours * HOUR;
  const said = node.text === null || resumed ? [] : [utter(scene, node.text)];
  const wait: Effect = { do: 'wait', until: waitUntil, turn: state.turn };
  return { effects: [...said, wait], state: { status: 'waiting', waitUntil }, next: null };
}

function menu(node: Extract<Node, { kind: 'menu' }>, scene: Scene): Visit {
  const numbers = scene.state.slots.map(({ number }) => String(number));
  const keys = [...(node.choose === undefined ? [] : numbers), ...Object.keys(node.keys)];
  const gather: Effect = { do: 'gather', keys, seconds: node.waitSeconds };
  const waitUntil = scene.now + node.waitSeconds * 1000;
  const effects = [utter(scene, node.text), gather];
  return { effects, state: { status: 'waiting', waitUntil }, next: null };
}

function utter({ book, state }: Scene, key: string): Effect {
  const text = textName(state.flow, key);
  const { language, slots, chosen } = state;
  const spoken = flowOf(book, state.flow)?.channel === 'voice';
  return { do: spoken ? 'say-aloud' : 'send-text', text, language, slots, chosen };
}

/** « interprète : {langue} » names the language in which the household is to be met. */
function inLanguage(effect: AuthoredEffect, scene: Scene): Effect {
  if (effect.do !== 'open-card' || effect.wish === undefined) return effect;
  const name = otherLanguage(scene) ?? 'langue à demander';
  return { ...effect, wish: effect.wish.replace('{langue}', name) };
}

/** The name of the language other than French: written or asked for, of the texts, of the file. */
function otherLanguage({ state, facts }: Scene): string | null {
  if (state.speaks !== null) return LANGUAGE_NAMES[state.speaks];
  return state.language === 'fr' ? facts.unwritten : LANGUAGE_NAMES[state.language];
}
