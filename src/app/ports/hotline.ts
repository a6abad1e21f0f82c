import type {
  CallBack,
  CallLeg,
  PhoneCall,
  Voicemail,
  VoicemailState,
} from '../../domain/hotline/call.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import { type OpeningHours, USUAL_LINE_HOURS } from '../../domain/hotline/opening-hours.js';
import type { RingWorker } from '../../domain/hotline/ring-order.js';
import type {
  CallBackId,
  CallId,
  CaseId,
  E164,
  Instant,
  LegId,
  StaffId,
  VoicemailId,
} from '../../domain/ids.js';

/** Calls and their legs inside one transaction. */
export type Calls = {
  /** False when this provider's id stands already: the request came twice. */
  open(call: PhoneCall): Promise<boolean>;
  find(id: CallId): Promise<PhoneCall | null>;
  bySid(providerSid: string): Promise<PhoneCall | null>;
  /** The call, kept from everyone else until the transaction ends; lock number and case first. */
  lock(id: CallId): Promise<PhoneCall | null>;
  save(call: PhoneCall): Promise<void>;
  /** What was answered at that turn of a call or leg, if anything was. */
  answered(owner: CallId | LegId, turn: number): Promise<LineAnswer | null>;
  keepAnswer(owner: CallId | LegId, turn: number, answer: LineAnswer, at: Instant): Promise<void>;
  /** Callers in the queue of a territory, urgent ones first, then by when they began to wait. */
  waiting(territory: string | null): Promise<PhoneCall[]>;
  /** Calls from or to a number since then, oldest first. */
  ofNumber(e164: E164, since: Instant): Promise<PhoneCall[]>;
  /** Waits that ended with a worker since then, in milliseconds: what the expected wait is told from. */
  waitsSince(territory: string | null, since: Instant): Promise<number[]>;
  /** Calls not over that began before then: what reconciliation asks the provider about. */
  openBefore(before: Instant): Promise<PhoneCall[]>;
  /** Provider's ids among these that stand on the ledger, as calls or legs. */
  known(providerSids: readonly string[]): Promise<ReadonlySet<string>>;
  /** False, and nothing is written, when that worker's telephone rings already. */
  addLeg(leg: CallLeg): Promise<boolean>;
  leg(id: LegId): Promise<CallLeg | null>;
  legBySid(providerSid: string): Promise<CallLeg | null>;
  legsOf(callId: CallId): Promise<CallLeg[]>;
  saveLeg(leg: CallLeg): Promise<void>;
};

export type CallBacks = {
  /** Asks for a call-back, or returns the one open for that number: the earlier place stands. */
  ask(callBack: CallBack): Promise<{ callBack: CallBack; opened: boolean }>;
  find(id: CallBackId): Promise<CallBack | null>;
  /** Kept from everyone else until the transaction ends; lock number, case and call first. */
  lock(id: CallBackId): Promise<CallBack | null>;
  save(callBack: CallBack): Promise<void>;
  openFor(e164: E164): Promise<CallBack | null>;
  /** Waiting ones whose hour has come, in the order of their place. */
  due(now: Instant): Promise<CallBack[]>;
};

export type StoredAudio = { readonly mediaType: string; readonly audio: Uint8Array };

export type Voicemails = {
  /** False when this recording is known already. */
  add(voicemail: Voicemail): Promise<boolean>;
  lock(id: VoicemailId): Promise<Voicemail | null>;
  store(id: VoicemailId, audio: StoredAudio): Promise<void>;
  /** Remembers who listened first, and when; later listenings change nothing. */
  heard(id: VoicemailId, first: { readonly by: StaffId; readonly at: Instant }): Promise<void>;
  /** `gone` forgets the audio. */
  become(id: VoicemailId, state: Exclude<VoicemailState, 'left' | 'stored'>): Promise<void>;
};

/** Someone who may be rung: on which number, and when they are at work. */
export type LineWorker = RingWorker & {
  readonly firstName: string;
  readonly phone: E164;
  /** When their telephone was last rung, for anyone. */
  readonly lastRungAt: Instant | null;
};

/** When a territory's line is open. */
export type LineSetting = OpeningHours & {
  readonly territory: string;
  /** From which reminders may be said by the machine; null: by nobody. */
  readonly reminderNumber: E164 | null;
};

/** The line of a territory that has set nothing. */
export const usualLine = (territory: string): LineSetting => ({
  ...{ territory, hours: USUAL_LINE_HOURS, exceptions: [], reminderNumber: null },
});

export type Line = {
  /** People with a telephone, of a territory or, for null, of all. */
  workers(of: Pick<PhoneCall, 'territory' | 'caseId'>): Promise<LineWorker[]>;
  worker(id: StaffId): Promise<LineWorker | null>;
  /** The worker in charge of a household: who holds its card, took its last call or visits it. */
  ownWorkerOf(caseId: CaseId): Promise<StaffId | null>;
  /** As set for the territory, else the usual hours. */
  setting(territory: string | null): Promise<LineSetting>;
  /** « 04-05 » (month and day) for each holder of the lease whose birth date is known. */
  birthDaysOf(caseId: CaseId): Promise<string[]>;
  barredUntil(e164: E164, now: Instant): Promise<Instant | null>;
  bar(
    e164: E164,
    until: Instant,
    about: { reason: string; by: StaffId | null; at: Instant },
  ): Promise<void>;
};
