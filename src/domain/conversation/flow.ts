import type { TextRule } from '../wording/text.js';
import type { Effect } from './effects.js';
import type { Intent } from './meaning.js';

/** Effects that a flow's author may write; the engine makes the others itself. */
export type AuthoredEffect = Exclude<
  Effect,
  { do: 'send-text' | 'say-aloud' | 'hold-slots' | 'book-visit' | 'wait' | 'gather' }
>;

/** Where a step leads: a node of the same flow, or « other-flow/entry ». */
export type Ref = string;

/** Words that the text itself asked for: « AIDE ». Compared without capitals, accents and signs. */
export type Keyword = { readonly says: readonly string[]; readonly next: Ref };

/** What a flow may ask of the world at the moment of a turn. */
export type Fact = 'team-closed' | 'visit-booked' | 'other-language' | 'number-hidden';

/** One step of a conversation. */
export type Node =
  | { kind: 'say'; text: string; next: Ref }
  | {
      kind: 'ask';
      /** null: waits without saying anything. */
      text: string | null;
      waitHours: number;
      words?: readonly Keyword[];
      on: Partial<Record<Intent, Ref>>;
      /** The only day said does not exist or is past; without it a person reads the reply. */
      noSuchDate?: Ref;
      unclear: Ref;
      silence: Ref;
    }
  /**
   * A menu on the telephone: one key, no Return, and words beside it. A number that is said is
   * the key; what else is said leads where the menu or its flow says, never where texts do.
   */
  | {
      kind: 'menu';
      text: string;
      waitSeconds: number;
      keys: Readonly<Record<string, Ref>>;
      /** What the menu itself names: « message »; whatever is said after it changes nothing. */
      words?: readonly Keyword[];
      on?: Partial<Record<Intent, Ref>>;
      /** The number of an offered slot, pressed or said, or its day: it is chosen, and leads there. */
      choose?: Ref;
      unclear: Ref;
      silence: Ref;
    }
  /**
   * Takes up to `count` free slots and numbers them; `none` when no team is free. `asked`: only
   * slots on the days that the reply spoke of.
   */
  | { kind: 'offer'; count: number; asked?: true; next: Ref; none: Ref }
  | { kind: 'book'; booked: Ref; taken: Ref }
  | { kind: 'act'; effects: readonly AuthoredEffect[]; next: Ref }
  /** Goes on waiting where the household's reply came in. */
  | { kind: 'back' }
  | { kind: 'when'; fact: Fact; next: Ref; otherwise: Ref }
  | { kind: 'end'; ending: string };

export type Flow = {
  readonly id: string;
  /** What it is for, in the words of the people who read it. */
  readonly title: string;
  readonly channel: 'sms' | 'voice';
  /** Doors by which the program or another flow comes in, each a node. */
  readonly entries: Readonly<Record<string, string>>;
  /** What this flow understands otherwise than the book does, at any of its waits. */
  readonly always?: Partial<Record<Intent, Ref>>;
  readonly nodes: Readonly<Record<string, Node>>;
  readonly texts: Readonly<Record<string, TextRule>>;
};

/** All flows together: they lead into one another. */
export type FlowBook = {
  readonly flows: Readonly<Record<string, Flow>>;
  /** What is understood at any moment, unless the waiting node or its flow says otherwise. */
  readonly always: Partial<Record<Intent, Ref>>;
  /** Entries that the program opens by itself (flows/doors.ts). */
  readonly doors: readonly Ref[];
  /**
   * Where a conversation goes on whose step is gone from the flows since: nobody's reply is lost,
   * and no caller hears nothing.
   */
  readonly lost: { readonly reply: Ref; readonly silence: Ref; readonly call: Ref };
};

/** Gives a flow its type while keeping the names of its nodes. */
export function defineFlow<const F extends Flow>(flow: F): F {
  return flow;
}
