import type { AttemptId, E164, Instant } from '../../domain/ids.js';

/**
 * What a provider's refusal means for us; decided from one table (adapters/twilio/errors.ts).
 * `retry`: the same message may be tried later. `optedOut`: the person is opted out at the provider.
 */
export type ProviderFailure = {
  readonly kind: 'provider-failure';
  readonly providerCode: string;
  readonly retry: boolean;
  readonly optedOut: boolean;
  readonly unusableNumber: boolean;
  /** Our own fault (settings, credentials): operators are told, tenants are not blamed. */
  readonly ours: boolean;
};

/** The answer never came: the message may have left. The provider must be asked first. */
export type Unknown = { readonly kind: 'unknown' };
export type Submitted = { readonly kind: 'submitted'; readonly providerSid: string };

export type OutgoingText = {
  readonly attemptId: AttemptId;
  readonly to: E164;
  readonly body: string;
};

/** Text messages, as the provider takes them. */
export type Messages = {
  send(text: OutgoingText): Promise<Submitted | ProviderFailure | Unknown>;
  /**
   * Looks for a message sent to `to` with this very body since `since`, for a claim
   * left open by a crash or a time-out.
   */
  find(text: OutgoingText, since: Instant): Promise<Submitted | { kind: 'never-sent' } | Unknown>;
};
