import type { CallBack, CallBackReason } from '../../domain/hotline/call.js';
import type { CallProgress } from '../../domain/hotline/call-progress.js';
import type { CardId, Instant, IsoDate, StaffId, VoicemailId } from '../../domain/ids.js';

/** Who looks: what belongs to no territory is everyone's. */
export type CallsReader = {
  readonly staffId: StaffId;
  readonly territories: readonly string[];
};

/** The household that a line of the page is about; nulls: a number in no case, or in several. */
type About = {
  readonly reference: string | null;
  readonly territory: string | null;
  readonly zone: string;
};

/** A card that asks for a call, open or in somebody's hands. */
export type CallToMake = About & {
  readonly cardId: CardId;
  readonly reason: 'call-due' | 'callback';
  readonly urgency: string;
  readonly stage: string | null;
  readonly wish: string | null;
  readonly openedAt: Instant;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  /** Calls made to the household by a person, and when the last one was. */
  readonly tries: number;
  readonly lastTryAt: Instant | null;
  readonly owner: { readonly id: StaffId; readonly firstName: string } | null;
};

/** A card that asks the reader what came of a call they took or made. */
export type OutcomeToNote = About & {
  readonly cardId: CardId;
  readonly openedAt: Instant;
  /** Their last call with that household; null when it is no longer known. */
  readonly call: {
    readonly at: Instant;
    readonly direction: 'in' | 'out';
    /** What became of the household's telephone. */
    readonly progress: CallProgress;
    readonly answeredBy: 'human' | 'machine' | 'unknown' | null;
    /** How long both were on it, in milliseconds of the product's clock. */
    readonly talked: number | null;
  } | null;
};

/** Somebody in the queue. */
export type WaitingCaller = About & {
  readonly since: Instant;
  readonly urgent: boolean;
  /** A worker's telephone rings for them. */
  readonly ringing: boolean;
};

/** Somebody to call back, in the order of the page. */
export type CallBackRow = About & {
  readonly reason: CallBackReason;
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly tries: number;
  readonly state: CallBack['state'];
};

export type VoicemailRow = About & {
  readonly id: VoicemailId;
  readonly leftAt: Instant;
  readonly seconds: number;
  readonly state: string;
  readonly heardAt: Instant | null;
  /** First name. */
  readonly heardBy: string | null;
};

/** A night on which our calls were compared with the provider's. */
export type NightRow = {
  readonly day: IsoDate;
  readonly doneAt: Instant;
  readonly outcome: string;
};

/** What the page of the calls shows; never a name nor a number. */
export type CallsView = {
  /** Cards that ask for a call, most urgent first, then oldest. */
  toMake(reader: CallsReader): Promise<CallToMake[]>;
  /** Cards that ask the reader for an outcome, oldest first. */
  toNote(reader: CallsReader): Promise<OutcomeToNote[]>;
  /** The queue, urgent ones first, then by when they began to wait. */
  waiting(reader: CallsReader): Promise<WaitingCaller[]>;
  /** Open call-backs in the order of their places. */
  callBacks(reader: CallsReader): Promise<CallBackRow[]>;
  /** Messages left, newest first, at most `limit`. */
  voicemails(reader: CallsReader, limit: number): Promise<VoicemailRow[]>;
  /** The last nights' comparisons, newest first. */
  nights(limit: number): Promise<NightRow[]>;
};
