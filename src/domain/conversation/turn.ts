import type { AppointmentSlot } from '../visits/slots.js';
import type { TextLanguage } from '../wording/languages.js';
import type { Effect } from './effects.js';
import type { Ref } from './flow.js';
import type { Meaning } from './meaning.js';
import type { Place } from './place.js';
import type { Session } from './session.js';

/** What the outside knows at the moment of a turn. */
export type Facts = {
  /** Free slots, best first; offered only if the flow asks. */
  readonly slots: readonly AppointmentSlot[];
  /** Free slots on the days that the reply speaks of, best first. */
  readonly asked: readonly AppointmentSlot[];
  /** Nobody of the team is at work now. */
  readonly teamClosed: boolean;
  /** A visit stands for this household. */
  readonly visitBooked: boolean;
  /** The language known for the household before it wrote anything; French when none is. */
  readonly language: TextLanguage;
  /** The household's language as its file names it, when we write no texts in it; else null. */
  readonly unwritten: string | null;
  /** The caller withholds the number: nobody can call it back. */
  readonly numberHidden?: boolean;
};

export type Input =
  /** `door`: « flow/entry ». */
  | { kind: 'begin'; door: Ref; facts: Facts }
  /** `said`: the reply as written, or as heard on the line, for the words that a text asked for. */
  | { kind: 'reply'; said: string; meaning: Meaning; facts: Facts }
  | { kind: 'key'; key: string; facts: Facts }
  | { kind: 'silence'; facts: Facts }
  | { kind: 'booked'; facts: Facts }
  | { kind: 'slot-taken'; facts: Facts };

export type Turn = {
  readonly session: Session;
  readonly effects: readonly Effect[];
  /** Nodes passed, for whoever wants to know how it came to this. */
  readonly path: readonly Place[];
};
