import type { CallBehaviour } from '../twilio/store.js';
import type { ScriptStep } from '../twilio/voice/records.js';

/** How a telephone takes its next call, and what is then done on it; null: somebody holds it. */
export type Taking = { calls: CallBehaviour; script: readonly ScriptStep[] | null };

/** What became of a telephone so far: calls it made, calls made to it, one under way. */
export type PastCalls = { made: number; taken: number; isLive: boolean };

/** What the households do with telephones; the carrier's handsets in the emulated world. */
export type PersonaTelephone = {
  past(number: string): PastCalls;
  /** Settles how the next call to a number is taken. */
  settle(number: string, taking: Taking): void;
  /** Makes a call; answers its sid. */
  call(call: { from: string; to: string; script: readonly ScriptStep[] }): string;
  /** Presses a key, or hangs up, on a call under way. */
  act(sid: string, deed: Deed): void;
};

/** What is done at once on hearing the line's words. */
export type Deed = { press: string } | 'hang-up';

/** A call as the households hear of it; `number` is the handset's own, `other` the one it shows. */
export type HeardCall = {
  sid: string;
  number: string;
  other: string;
  direction: 'in' | 'out';
  status: string;
};

/** Words heard, as the carrier wrote them down; the direction is the product's: `in` came to it. */
export type HeardLine = Pick<HeardCall, 'sid' | 'number' | 'direction'> & {
  from: string;
  kind: string;
  text: string;
};
