import type { CaseFile } from '../../domain/case.js';
import type { CaseId, Instant, PairId, VisitId } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { AppointmentSlot, PairHours } from '../../domain/visits/slots.js';
import type { VisitStanding } from '../../domain/visits/visit-outcome.js';

export type Pair = {
  readonly id: PairId;
  readonly territory: string;
  /** First name of the worker who signs the texts. */
  readonly workers: readonly [string, string];
  readonly hours: PairHours;
};

export type Visit = {
  readonly id: VisitId;
  readonly caseId: CaseId;
  readonly pairId: PairId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

export type BookedBy = { readonly by: Actor; readonly at: Instant };

export type Busy = {
  readonly pairId: PairId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** The pairs' agenda inside one transaction. */
export type Visits = {
  /** Of the household's territory and of its operator; of every one when it was given to none. */
  pairsOf(file: Pick<CaseFile, 'id' | 'territory'>): Promise<Pair[]>;
  pair(id: PairId): Promise<Pair | null>;
  /** Booked visits and live offers to other households. */
  busy(territory: string, span: { from: Instant; to: Instant }, except: CaseId): Promise<Busy[]>;
  /** Keeps slots free for a household until `expiresAt`; replaces its earlier offers. */
  offer(caseId: CaseId, slots: readonly AppointmentSlot[], expiresAt: Instant): Promise<void>;
  withdrawOffers(caseId: CaseId): Promise<void>;
  /** `taken` comes from the database's own exclusion constraint. */
  book(visit: Visit, by: BookedBy): Promise<'booked' | 'taken'>;
  /** Frees the old visit and books the new one, or leaves the old one as it stands. */
  move(from: VisitId, to: Visit, by: BookedBy): Promise<'booked' | 'taken'>;
  cancel(id: VisitId): Promise<void>;
  bookedFor(caseId: CaseId): Promise<Visit | null>;
  /** Says how a past visit ended; said again, the last word stands. */
  settle(id: VisitId, standing: VisitStanding): Promise<void>;
  /** The household's last visit that began before then, whatever came of it, not older than `since`. */
  lastBegun(caseId: CaseId, span: { since: Instant; before: Instant }): Promise<Visit | null>;
  find(id: string): Promise<(Visit & { status: string }) | null>;
};
