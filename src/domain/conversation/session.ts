import type { Instant } from '../ids.js';
import type { AppointmentSlot } from '../visits/slots.js';
import type { TextLanguage } from '../wording/languages.js';
import type { Language } from './meaning.js';

/** Where a household stands in its conversation. Plain JSON, stored between two turns. */
export type Session = {
  /** The flow it is in; one flow leads into another. */
  readonly flow: string;
  /** The node at which it waits, or where it ended. */
  readonly node: string;
  /** Raised at each turn: a silence timer of an earlier turn is recognised as late. */
  readonly turn: number;
  /** In which texts are written from now on. */
  readonly language: TextLanguage;
  /** The language other than French that the person wrote or asked for, ours or not; else null. */
  readonly speaks: Language | null;
  /** Slots last offered, by their number in the text. */
  readonly slots: readonly AppointmentSlot[];
  readonly chosen: AppointmentSlot | null;
  readonly status: 'waiting' | 'booking' | 'ended';
  readonly ending: string | null;
  readonly waitUntil: Instant | null;
};

/** A conversation bounded by construction: past this many turns a person takes over. */
export const MAX_TURNS = 40;
/** Nodes visited in one turn before the flow is declared to run in circles. */
export const MAX_STEPS = 30;
