import type { AttemptId, CaseId, E164, Instant } from '../ids.js';

export type Channel =
  | 'sms'
  | 'ivr'
  | 'human_call'
  | 'inbound_call'
  | 'letter'
  | 'visit'
  | 'third_party';
export type Direction = 'out' | 'in';

/** `machine`, `tenant`, `provider` or `staff:<id>`. */
export type Actor = 'machine' | 'tenant' | 'provider' | `staff:${string}`;

/** Facts of one try, written once (statistics 4.2). `code` is the disposition known at that moment. */
export type Attempt = {
  readonly id: AttemptId;
  readonly caseId: CaseId | null;
  readonly e164: E164 | null;
  readonly channel: Channel;
  readonly direction: Direction;
  /** What it was for: a text key, `reply`, `desk-text`, `reminder` … */
  readonly purpose: string;
  readonly author: Actor;
  readonly code: string;
  /** Why the gate refused; null when it was allowed. */
  readonly reason: string | null;
  /** When the refusal ends, if it does. */
  readonly until: Instant | null;
  readonly at: Instant;
};

/** Later news of an attempt; `rank` decides which stands (see delivery-status.ts). */
export type AttemptEvent = {
  readonly attemptId: AttemptId;
  readonly kind: string;
  readonly rank: number;
  readonly code: string | null;
  readonly providerSid: string | null;
  readonly detail: string | null;
  readonly actor: Actor;
  readonly at: Instant;
};
