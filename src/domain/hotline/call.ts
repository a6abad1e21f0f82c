import type { Session } from '../conversation/session.js';
import type {
  AttemptId,
  CallBackId,
  CallId,
  CardId,
  CaseId,
  E164,
  Instant,
  LegId,
  StaffId,
  VoicemailId,
} from '../ids.js';

/**
 * menu: the machine speaks · waiting: in the queue · ringing: a call out whose worker is rung ·
 * talking: a worker took it · message: it is being recorded · over: nobody is on it any more.
 */
export type CallState = 'menu' | 'waiting' | 'ringing' | 'talking' | 'message' | 'over';

/**
 * What a call is for: someone calls us, a person calls, a call-back, a reminder by the machine; or
 * one of us alone is called: about a card that nobody took, or who has not noted that they left.
 */
export type CallPurpose = 'hotline' | 'desk' | 'call-back' | 'reminder' | 'card' | 'check-out';

/** Whether the caller has told a fact that only the household knows. */
export type Identity = 'unasked' | 'asked' | 'confirmed' | 'failed';

/** A telephone call as a whole. */
export type PhoneCall = {
  readonly id: CallId;
  /** The provider's id of the leg that began it; null while it is about to be placed. */
  readonly providerSid: string | null;
  readonly direction: 'in' | 'out';
  /** The tenant's number; null when it was withheld. */
  readonly e164: E164 | null;
  readonly territory: string | null;
  readonly caseId: CaseId | null;
  /** null of a call to the team about a card: it is no try to reach anyone. */
  readonly attemptId: AttemptId | null;
  readonly purpose: CallPurpose;
  readonly state: CallState;
  /** Someone in danger: before all others. */
  readonly urgent: boolean;
  readonly session: Session | null;
  readonly identity: Identity;
  readonly identityTries: number;
  readonly waitingSince: Instant | null;
  readonly takenBy: StaffId | null;
  /** When the worker and the tenant first heard each other. */
  readonly bridgedAt: Instant | null;
  readonly ending: string | null;
  /** The card that a call out was placed from, or is about. */
  readonly cardId: CardId | null;
  readonly callBackId: CallBackId | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
};

/** How a telephone that we rang ended; « not-taken »: answered by no person who pressed the key. */
export type LegEnd =
  | 'bridged'
  | 'not-taken'
  | 'no-answer'
  | 'busy'
  | 'failed'
  | 'invalid'
  | 'machine'
  | 'caller-gone'
  | 'canceled';

export type LegState = 'claimed' | 'placed' | 'ringing' | 'answered' | 'over';

/** A telephone that we ring for a call. */
export type CallLeg = {
  readonly id: LegId;
  readonly callId: CallId;
  readonly role: 'worker' | 'tenant';
  /** null for a tenant. */
  readonly staffId: StaffId | null;
  readonly e164: E164;
  readonly providerSid: string | null;
  readonly state: LegState;
  readonly end: LegEnd | null;
  readonly answeredBy: 'human' | 'machine' | 'unknown' | null;
  readonly placedAt: Instant;
  readonly endedAt: Instant | null;
};

/**
 * Why somebody is to be called back: they asked · hung up while waiting · let it ring once ·
 * waited as long as anyone may · nobody was there · our line was down · left a message.
 */
export type CallBackReason =
  | 'asked'
  | 'abandoned'
  | 'missed'
  | 'waited'
  | 'nobody'
  | 'line-down'
  | 'message';

/** Somebody to call back, in the order of `since`. */
export type CallBack = {
  readonly id: CallBackId;
  readonly e164: E164;
  readonly caseId: CaseId | null;
  readonly territory: string | null;
  readonly reason: CallBackReason;
  /** When they began to wait: the place in the order is kept. */
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly tries: number;
  readonly state: 'waiting' | 'calling' | 'reached' | 'given-up' | 'withdrawn';
  readonly cardId: CardId | null;
  readonly endedAt: Instant | null;
};

/** left: at the provider · stored: here too · kept: here alone · gone: its time is over. */
export type VoicemailState = 'left' | 'stored' | 'kept' | 'gone';

/** A message left on the line. */
export type Voicemail = {
  readonly id: VoicemailId;
  readonly callId: CallId;
  readonly recordingSid: string;
  readonly seconds: number;
  readonly state: VoicemailState;
  readonly leftAt: Instant;
  readonly keepUntil: Instant;
  readonly heardAt: Instant | null;
};
