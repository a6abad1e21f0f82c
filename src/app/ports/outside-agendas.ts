import type { CaseId, Instant, StaffId, VisitId } from '../../domain/ids.js';
import type { Stretch } from '../../domain/visits/fits.js';
import type { OutsideProblem } from '../../domain/visits/outside-agenda.js';

export type FeedRead =
  /** `unread`: entries that could not be understood. */
  | { readonly kind: 'read'; readonly times: readonly Stretch[]; readonly unread: number }
  | { readonly kind: 'failed'; readonly problem: OutsideProblem };

/**
 * Reads an agenda kept elsewhere: hours that are taken within the span, never a title. Its address
 * is a secret and stands in no log. Hours without a zone are those of `zone`.
 */
export type OutsideFeeds = {
  read(
    url: string,
    about: { readonly from: Instant; readonly to: Instant; readonly zone: string },
  ): Promise<FeedRead>;
};

/** An agenda kept elsewhere, as far as its person may see it. */
export type OutsideAgenda = {
  readonly url: string;
  /** Null: not yet. */
  readonly readAt: Instant | null;
  readonly problem: string | null;
  /** Appointments to come that were found. */
  readonly times: number;
};

/** A person's visit to come, against the agendas of its two people. */
export type MetVisit = {
  readonly id: VisitId;
  readonly caseId: CaseId;
  /** By the person's own. */
  readonly isTaken: boolean;
  /** By the one's or the other's. */
  readonly isContradicted: boolean;
  /** A card already asks what to do about it. */
  readonly isAsked: boolean;
};

/** The agendas that people keep elsewhere, inside one transaction. */
export type OutsideAgendas = {
  /** Of somebody of the team; null when they named none. */
  of(staffId: StaffId): Promise<OutsideAgenda | null>;
  /** Replaces the address of before, whose hours stay until this one is read. */
  follow(staffId: StaffId, url: string): Promise<void>;
  /** Forgets the address, and every hour read from it. */
  leave(staffId: StaffId): Promise<void>;
  /** Whose agenda is to be read, by their territory; holds the person until the end. */
  hold(staffId: StaffId): Promise<{ url: string; territory: string | null } | null>;
  /** In the place of the hours read before; hours written by hand stay. */
  replace(
    staffId: StaffId,
    read: { times: readonly Stretch[]; at: Instant; problem: OutsideProblem | null },
  ): Promise<void>;
  /** The hours read before stay. */
  fail(staffId: StaffId, problem: OutsideProblem): Promise<void>;
  /** Booked visits of the person that begin after `from`. */
  visitsOf(staffId: StaffId, from: Instant): Promise<MetVisit[]>;
  /** First names of those of the visit's two people who are expected elsewhere at that hour. */
  takenAt(visitId: VisitId): Promise<string[]>;
  /** Whose reading stands nowhere in the diary. */
  unplanned(): Promise<StaffId[]>;
};
