import type { AttemptId, CaseId, E164, Instant } from '../../domain/ids.js';
import type { Attempt, AttemptEvent, Channel, Direction } from '../../domain/ledger/attempt.js';

export type PastAttempt = {
  readonly id: AttemptId;
  readonly caseId: CaseId | null;
  readonly at: Instant;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly purpose: string;
  readonly code: string;
  readonly status: string | null;
};

/** The ledger inside one transaction: written, never changed (invariant 2). */
export type Ledger = {
  /** Writes the facts of a try; false when this id stands already. */
  record(attempt: Attempt, text?: { body: string; providerSid: string | null }): Promise<boolean>;
  addEvent(event: AttemptEvent): Promise<void>;
  /** The event that stands for an attempt: of highest rank, and of equal ranks the first. */
  standing(id: AttemptId): Promise<{ kind: string; rank: number; detail: string | null } | null>;
  find(id: AttemptId): Promise<PastAttempt | null>;
  findBySid(providerSid: string): Promise<PastAttempt | null>;
  /** Tries since `since` to or from a person (any number) or a number (any case). */
  ofCase(caseId: CaseId, since: Instant): Promise<PastAttempt[]>;
  ofNumber(e164: E164, since: Instant): Promise<PastAttempt[]>;
};
