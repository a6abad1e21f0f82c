import type { WebhookParams } from '../signing.js';

/** Where a call stands; `initiated` is only ever told to callbacks, the resource says `queued`. */
export type CallStatus =
  | 'queued'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'no-answer'
  | 'failed'
  | 'canceled';

export type HttpMethod = 'GET' | 'POST';

/** Where a document comes from: an address, or the request itself. */
export type Source =
  | { kind: 'url'; url: string; method: HttpMethod; params?: WebhookParams }
  | { kind: 'twiml'; twiml: string; base: string | null };

/** Something heard or done on a call, as the screen of its handset shows it. */
export type CallLine = {
  /** Emulated time, ISO 8601. */
  at: string;
  /** `line` is the program, `other` whoever one is connected with. */
  from: 'line' | 'handset' | 'other' | 'system';
  kind: 'say' | 'play' | 'beep' | 'digits' | 'speech' | 'note';
  text: string;
  language?: string;
  voice?: string;
};

/** Whether and how it is found out who answered. */
export type MachineDetection = {
  mode: 'Enable' | 'DetectMessageEnd';
  /** Told there while the document runs; null: the document waits for it. */
  callback: { url: string; method: HttpMethod } | null;
  isAsync: boolean;
};

/** A call as the emulator keeps it; times are emulated epoch milliseconds. */
export type Call = {
  sid: string;
  direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  /** The call whose <Dial> made this one. */
  parentSid: string | null;
  from: string;
  to: string;
  status: CallStatus;
  createdAt: number;
  updatedAt: number;
  startedAt: number | null;
  answeredAt: number | null;
  endedAt: number | null;
  answeredBy: string | null;
  /** Where its TwiML comes from; null when it was given in the request. */
  url: string | null;
  method: HttpMethod;
  fallback: { url: string; method: HttpMethod } | null;
  /** The last document fetched or given. */
  twiml: string | null;
  /** Seconds it may ring. */
  timeout: number;
  /** Seconds it may last once answered; null without limit. */
  timeLimit: number | null;
  detection: MachineDetection | null;
  sendDigits: string | null;
  statusCallback: string | null;
  statusCallbackMethod: HttpMethod;
  statusCallbackEvents: string[];
  sequence: number;
  /** Emulated milliseconds that pass during one of the call. */
  pace: number;
  /** Milliseconds spent in queues. */
  queuedFor: number;
  lines: CallLine[];
};

/** What was said to a <Record>; the audio is made from it on demand. */
export type Recording = {
  sid: string;
  callSid: string;
  text: string;
  seconds: number;
  startedAt: number;
  createdAt: number;
  updatedAt: number;
};

/** A waiting line, first come first. */
export type Queue = {
  sid: string;
  name: string;
  maxSize: number;
  createdAt: number;
  updatedAt: number;
  members: QueueMember[];
};

export type QueueMember = { callSid: string; enqueuedAt: number };

/** A conference, over or not. */
export type Conference = {
  sid: string;
  name: string;
  status: 'init' | 'in-progress' | 'completed';
  createdAt: number;
  updatedAt: number;
  reasonEnded: ConferenceEnd | null;
  endedBy: string | null;
  participants: Participant[];
};

export type ConferenceEnd =
  | 'conference-ended-via-api'
  | 'participant-with-end-conference-on-exit-left'
  | 'participant-with-end-conference-on-exit-kicked'
  | 'last-participant-kicked'
  | 'last-participant-left';

export type Participant = {
  callSid: string;
  label: string | null;
  isMuted: boolean;
  isHeld: boolean;
  startsConference: boolean;
  endsConference: boolean;
  createdAt: number;
  updatedAt: number;
};

/** One step of a handset that acts by itself; the steps are done in their order. */
export type ScriptStep = {
  /**
   * A regular expression, without regard to case, on the words heard since the step before; a
   * beep is heard as « [bip] ». `silence`: nobody has spoken for a while.
   */
  when: string;
  do: { press: string } | { speak: string } | { wait: number } | 'hang-up';
  /** Whether it cuts in while the line is still speaking. */
  interrupt?: boolean;
};
