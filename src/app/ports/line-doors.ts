import type { CallProgress } from '../../domain/hotline/call-progress.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { CallId, E164, LegId } from '../../domain/ids.js';

/** A turn of a call that came in; `turn` travelled in the door's address. */
type CallTurn = { readonly call: CallId; readonly turn: number };
/** A turn of a telephone that we rang. */
type LegTurn = { readonly leg: LegId; readonly turn: number };

export type AnsweredBy = 'human' | 'machine' | 'unknown';

/**
 * What the provider asks while a call is on: each is one transaction, answered the same when
 * asked again. An unknown call or leg is hung up politely, never an error.
 */
export type LineDoors = {
  /** A call comes in; `from` is null when the number is withheld. */
  callComesIn(call: {
    readonly providerSid: string;
    readonly from: E164 | null;
    readonly to: string;
  }): Promise<LineAnswer>;
  /** null and null: silence. */
  hearMenu(
    turn: CallTurn & { readonly digits: string | null; readonly speech: string | null },
  ): Promise<LineAnswer>;
  whileWaiting(turn: CallTurn & { readonly digits: string | null }): Promise<LineAnswer>;
  leftQueue(
    turn: CallTurn & { readonly how: 'bridged' | 'left' | 'hung-up' | 'failed' },
  ): Promise<LineAnswer>;
  messageLeft(
    turn: CallTurn & {
      readonly recording: { readonly sid: string; readonly seconds: number } | null;
    },
  ): Promise<LineAnswer>;
  workerAnswers(
    turn: LegTurn & { readonly digits: string | null; readonly answeredBy: AnsweredBy | null },
  ): Promise<LineAnswer>;
  /** The bridge is over, or never was; `progress` is what became of the tenant's telephone. */
  workerAfter(
    turn: LegTurn & { readonly progress: CallProgress; readonly seconds: number | null },
  ): Promise<LineAnswer>;
  reminderAnswers(
    turn: LegTurn & { readonly digits: string | null; readonly answeredBy: AnsweredBy | null },
  ): Promise<LineAnswer>;
};

/** A call that we could not answer properly while the database was away. */
export type MissedCall = {
  readonly providerSid: string;
  readonly from: E164 | null;
  readonly to: string;
};
