import type { CallProgress } from '../../domain/hotline/call-progress.js';
import type { AttemptId, E164, Instant, LegId } from '../../domain/ids.js';
import type { DeliveryState } from '../../domain/ledger/delivery-status.js';

/** A text from outside, in our words; the provider's names stop at its adapter. */
export type InboundSms = {
  readonly kind: 'sms';
  readonly providerSid: string;
  readonly from: E164;
  readonly to: string;
  readonly body: string;
  readonly media: number;
};

/** News of a message that we sent; `attemptId` travelled in the callback's address. */
export type InboundStatus = {
  readonly kind: 'status';
  readonly providerSid: string;
  readonly attemptId: AttemptId | null;
  readonly state: DeliveryState;
  readonly errorCode: string | null;
  readonly to: E164;
};

/** News of a call or of one of its legs; `leg` travelled in the callback's address. */
export type InboundCallStatus = {
  readonly kind: 'call-status';
  readonly providerSid: string;
  readonly leg: LegId | null;
  readonly progress: CallProgress;
  /** Spoken seconds, once over. */
  readonly seconds: number | null;
  readonly answeredBy: 'human' | 'machine' | 'unknown' | null;
  /** The number of the tenant or worker; null when withheld. */
  readonly number: E164 | null;
};

/** What the provider tells us, in our words. */
export type InboundNews = InboundSms | InboundStatus | InboundCallStatus;

export type InboundEvent = InboundNews & {
  readonly id: string;
  readonly receivedAt: Instant;
};

/** A row to be written before the 2xx; redeliveries bear the same `eventSid` and stay one row. */
export type NewInbound = {
  readonly eventSid: string;
  /** Events of one number are handled in order; withheld ones each by themselves. */
  readonly number: E164;
  readonly event: InboundNews;
  readonly receivedAt: Instant;
};

/** What came in and is not yet understood, inside one transaction. */
export type InboundQueue = {
  /**
   * The oldest unprocessed event of a number, after taking the number's lock: whoever
   * else works on the same number waits, so that a number's events are handled in order.
   */
  next(number: E164): Promise<InboundEvent | null>;
  done(id: string, at: Instant): Promise<void>;
  /** Counts one more failure of the number's oldest event, without reading what it holds. */
  failed(number: E164): Promise<{ id: string; failures: number } | null>;
};

/** The relay's side: rows durable before their 2xx that still need a job. */
export type InboundRelay = {
  /** Numbers with rows never queued, or queued over `seconds` ago and still unprocessed. */
  forgotten(seconds: number, limit: number): Promise<{ eventSid: string; number: E164 }[]>;
  markQueued(eventSids: readonly string[]): Promise<void>;
  /** Their ring failed: the next sweep rings for them. */
  markUnheard(eventSids: readonly string[]): Promise<void>;
};

/** Rings a worker; Redis may forget it, Postgres does not. */
export type Alarms = {
  ringInbound(events: readonly { eventSid: string; number: E164 }[]): Promise<void>;
  ringDiary(entries: readonly { id: string; kind: string }[]): Promise<void>;
};
