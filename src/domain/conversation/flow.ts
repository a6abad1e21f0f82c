import type { Effect } from './effects.js';
import type { Intent } from './meaning.js';

/** Effects that a flow's author may write; the engine makes the others itself. */
export type AuthoredEffect = Exclude<
  Effect,
  { do: 'send-text' | 'hold-slots' | 'book-visit' | 'wait' }
>;

/** One step of a conversation. `next`, `silence` … name the next node. */
export type Node =
  | { kind: 'say'; text: string; next: string }
  | {
      kind: 'ask';
      /** null: waits without saying anything. */
      text: string | null;
      waitHours: number;
      on: Partial<Record<Intent, string>>;
      unclear: string;
      silence: string;
    }
  /** Takes up to `count` free slots and numbers them; `none` when no team is free. */
  | { kind: 'offer'; count: number; next: string; none: string }
  | { kind: 'book'; booked: string; taken: string }
  | { kind: 'act'; effects: readonly AuthoredEffect[]; next: string }
  /** Goes on waiting where the household's reply came in. */
  | { kind: 'back' }
  | { kind: 'when'; fact: 'team-closed'; next: string; otherwise: string }
  | { kind: 'end'; ending: string };

export type Flow = {
  readonly id: string;
  readonly version: number;
  /** Doors by which a conversation may begin, each a node. */
  readonly entries: Readonly<Record<string, string>>;
  /** What is understood at any moment, unless the waiting node says otherwise. */
  readonly always: Partial<Record<Intent, string>>;
  readonly nodes: Readonly<Record<string, Node>>;
};

/** Gives a flow its type while keeping the names of its nodes. */
export function defineFlow<const F extends Flow>(flow: F): F {
  return flow;
}
