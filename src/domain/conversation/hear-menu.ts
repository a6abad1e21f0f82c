import type { AppointmentSlot } from '../visits/slots.js';
import { believed, isDanger } from './believed.js';
import type { FlowBook, Node, Ref } from './flow.js';
import { keySaid, keywordHeard } from './keyword.js';
import { CONFIDENCE_FLOOR, type Meaning } from './meaning.js';
import { flowOf } from './place.js';
import { MAX_TURNS, type Session } from './session.js';

type Menu = Extract<Node, { kind: 'menu' }>;
type Spoken = { readonly at: Menu; readonly said: string; readonly meaning: Meaning };

/** Where a key or words lead, with what they change in the session. */
type MenuWay = {
  readonly ref: Ref;
  readonly speaks?: Session['speaks'];
  readonly chosen?: AppointmentSlot;
};

/** Which way a key leads: the slot of that number where slots are offered, else the menu's own. */
export function pressed(session: Session, at: Menu, key: string): MenuWay {
  // « Étoile » may be pressed without end, by a machine too: a person takes over.
  if (session.turn >= MAX_TURNS) return { ref: at.unclear };
  return wayOfKey(session, at, key) ?? { ref: at.unclear };
}

function wayOfKey({ slots }: Session, at: Menu, key: string): MenuWay | null {
  const chosen = slots.find(({ number }) => String(number) === key);
  if (at.choose !== undefined && chosen) return { ref: at.choose, chosen };
  const ref = Object.hasOwn(at.keys, key) ? at.keys[key] : undefined;
  return ref === undefined ? null : { ref };
}

/**
 * Which way words on the line lead: danger first, even a doubtful one; then a number that is a
 * key and the words that the menu names; then what the menu and its flow understand. In doubt,
 * « unclear ». The language changes when one is asked for by name alone: the line's ear is French,
 * and hears French in anything.
 */
export function heardAtMenu(book: FlowBook, session: Session, spoken: Spoken): MenuWay {
  const { asksFor } = spoken.meaning;
  const speaks = asksFor === null ? session.speaks : asksFor === 'fr' ? null : asksFor;
  return { ...wayOfWords(book, session, spoken), speaks };
}

function wayOfWords(book: FlowBook, session: Session, { at, said, meaning }: Spoken): MenuWay {
  const always = flowOf(book, session.flow)?.always ?? {};
  const danger = isDanger(meaning.intent) ? always[meaning.intent] : undefined;
  const sure = meaning.confidence >= CONFIDENCE_FLOOR;
  const named = keywordHeard(at.words ?? [], said);
  const key = keySaid(said);
  const asked = named ? { ref: named.next } : key === null ? null : wayOfKey(session, at, key);
  if (danger !== undefined && (sure || !asked)) return { ref: danger };
  if (session.turn >= MAX_TURNS) return { ref: at.unclear };
  if (asked) return asked;
  const intent = believed(meaning);
  if (intent === 'accept_slot' && at.choose !== undefined) {
    const chosen = session.slots.find(({ number }) => number === meaning.slot);
    return chosen ? { ref: at.choose, chosen } : { ref: at.unclear };
  }
  return { ref: at.on?.[intent] ?? always[intent] ?? at.unclear };
}
