import type { CallProgress } from '../../domain/hotline/call-progress.js';
import type { E164, Instant, LegId } from '../../domain/ids.js';
import type { ProviderFailure, Submitted, Unknown } from './messages.js';

/** A telephone to ring; the hotline's number is shown unless `showing` says otherwise. */
export type OutgoingCall = {
  readonly leg: LegId;
  readonly to: E164;
  readonly showing?: E164;
  /** How long it rings at most. */
  readonly seconds: number;
  /** What it hears when answered: a worker is asked for a key, a tenant hears a reminder. */
  readonly hears: 'worker' | 'reminder';
  /** The provider listens whether a machine answered, before anything is said. */
  readonly detectMachine: boolean;
};

/** A call as the provider knows it. */
export type ProviderCall = {
  readonly providerSid: string;
  readonly parentSid: string | null;
  readonly direction: 'in' | 'out';
  /** Who calls; null when the number is withheld. */
  readonly from: E164 | null;
  readonly to: string;
  readonly progress: CallProgress;
  readonly answeredBy: 'human' | 'machine' | 'unknown' | null;
  readonly startedAt: Instant | null;
  readonly seconds: number | null;
};

export type Recording = { readonly mediaType: string; readonly audio: Uint8Array };

/** Telephone calls, as the provider places and tells them. */
export type Telephone = {
  ring(call: OutgoingCall): Promise<Submitted | ProviderFailure | Unknown>;
  /** Looks for a call placed to that number since then, for a claim left open by a crash. */
  findRung(to: E164, since: Instant): Promise<Submitted | { kind: 'never-rung' } | Unknown>;
  /** Ends a call, or stops its ringing. False when the provider does not know. */
  hangUp(providerSid: string): Promise<boolean>;
  call(providerSid: string): Promise<ProviderCall | { kind: 'gone' } | Unknown>;
  /** Calls begun in that span, oldest first; null when the provider does not answer. */
  callsBetween(from: Instant, to: Instant): Promise<ProviderCall[] | null>;
  recording(recordingSid: string): Promise<Recording | { kind: 'gone' } | Unknown>;
  /** True when the provider no longer holds it. */
  deleteRecording(recordingSid: string): Promise<boolean>;
};
