import type { CallId, E164, LegId } from '../ids.js';
import type { TextLanguage } from '../wording/languages.js';

/** Words that the line says, and in which language they are read aloud. */
export type Spoken = { readonly words: string; readonly language: TextLanguage };

/**
 * Where the provider comes back for what follows. `turn` counts the answers given to that call or
 * leg: the same door and turn asked twice get the same answer.
 */
export type Door =
  /** Keys or words of the caller. */
  | { readonly at: 'menu'; readonly call: CallId; readonly turn: number }
  /** What the caller hears while waiting; asked again at every end of it. */
  | { readonly at: 'waiting'; readonly call: CallId; readonly turn: number }
  /** The caller has left the queue: bridged, by a key, or gone. */
  | { readonly at: 'left-queue'; readonly call: CallId; readonly turn: number }
  | { readonly at: 'message-left'; readonly call: CallId; readonly turn: number }
  /** A worker's telephone that was answered, and the key pressed on it. */
  | { readonly at: 'worker'; readonly leg: LegId; readonly turn: number }
  /** The worker's bridge is over, or never came about. */
  | { readonly at: 'worker-after'; readonly leg: LegId; readonly turn: number }
  /** A tenant's telephone that a reminder rang. */
  | { readonly at: 'reminder'; readonly leg: LegId; readonly turn: number };

/** One thing that the line does. Data only: the adapter writes it in the provider's language. */
export type LineStep =
  | ({ readonly do: 'say' } & Spoken)
  | { readonly do: 'pause'; readonly seconds: number }
  | {
      readonly do: 'listen';
      readonly say: readonly Spoken[];
      /** How many keys make an answer. */
      readonly digits: number;
      /** Words are listened to beside keys. */
      readonly speech: boolean;
      /** Of silence after the last word said. */
      readonly seconds: number;
      readonly next: Door;
    }
  /** Records after a signal. `mostSeconds` long; ends at `silenceSeconds` of silence or a key. */
  | {
      readonly do: 'record';
      readonly mostSeconds: number;
      readonly silenceSeconds: number;
      readonly next: Door;
    }
  /** The caller waits in the queue of that call until a worker comes. */
  | {
      readonly do: 'wait-for-worker';
      readonly call: CallId;
      readonly waiting: Door;
      readonly left: Door;
    }
  /** Said to a caller in the queue: out of it, towards its `left` door. */
  | { readonly do: 'leave-queue' }
  /** The worker's leg takes the caller who waits in the queue of that call. */
  | { readonly do: 'take-caller'; readonly call: CallId; readonly next: Door }
  /** The worker's leg is bridged to the tenant, who sees the hotline's number and no other. */
  | {
      readonly do: 'dial-tenant';
      readonly number: E164;
      readonly leg: LegId;
      readonly seconds: number;
      readonly next: Door;
    }
  /** To another door at once, so that its answer is asked for anew. */
  | { readonly do: 'go-to'; readonly next: Door }
  /** The call is refused before it is answered, and costs the caller nothing. */
  | { readonly do: 'reject' }
  | { readonly do: 'hang-up' };

/** What is answered to one request about a call, in order. */
export type LineAnswer = readonly LineStep[];
