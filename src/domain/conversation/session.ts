import type { Instant } from '../ids.js';
import type { AppointmentSlot } from '../visits/slots.js';

/** Where a household stands in a flow. Plain JSON, stored between two turns. */
export type Session = {
  readonly flow: string;
  readonly version: number;
  /** The node at which the flow waits, or where it ended. */
  readonly node: string;
  /** Raised at each turn: a silence timer of an earlier turn is recognised as late. */
  readonly turn: number;
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
