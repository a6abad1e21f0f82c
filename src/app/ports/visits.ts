import type { CaseFile } from '../../domain/case.js';
import type { CaseId, Instant, PairId, StaffId, VisitId } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Spot } from '../../domain/travel/spot.js';
import type { AgendaWorker, BusyTime } from '../../domain/visits/agenda.js';
import type { CapacityFacts, CapacityWeek } from '../../domain/visits/capacity.js';
import type { Composition, Skill } from '../../domain/visits/pair-rule.js';
import type { AppointmentSlot, PairHours } from '../../domain/visits/slots.js';
import type { InterpreterRule } from '../../domain/visits/visit-need.js';
import type { VisitStanding } from '../../domain/visits/visit-outcome.js';

export type Pair = {
  readonly id: PairId;
  readonly territory: string;
  /** First name of the worker who signs the texts. */
  readonly workers: readonly [string, string];
  readonly people: readonly PairMember[];
  readonly hours: PairHours;
  /** Operators that its people work for; none: every one. */
  readonly operators: readonly string[];
};

/** One of a pair's two people, as far as visits are concerned. */
export type PairMember = AgendaWorker & {
  /** Empty: nobody said. */
  readonly skills: readonly Skill[];
  readonly languages: readonly string[];
  /** Part of a full time. */
  readonly etp: number;
};

/** How visits are made up in a territory. */
export type VisitRule = {
  readonly composition: Composition;
  readonly interpreter: InterpreterRule;
};

/** Where a household is met when not at home. */
export type MeetingPlace = {
  readonly id: string;
  readonly spot: Spot | null;
  readonly hours: PairHours;
};

/** What a territory's pairs have to do, and can. */
export type VisitLoad = Pick<CapacityFacts, 'waiting' | 'booked'> & {
  readonly pairs: readonly Pair[];
};

/** What takes a person's time, with whose visit or offer it is. */
export type Taken = BusyTime & {
  readonly kind: 'visit' | 'offer' | 'other';
  readonly caseId: CaseId | null;
};

export type Visit = {
  readonly id: VisitId;
  readonly caseId: CaseId;
  readonly pairId: PairId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Where, when not at home. */
  readonly placeId?: string | null;
  /** false: a call at the door without an appointment. */
  readonly announced: boolean;
};

export type BookedBy = { readonly by: Actor; readonly at: Instant };

/** The pairs' agenda inside one transaction. */
export type Visits = {
  /** Of the household's territory and of its operator; of every one when it was given to none. */
  pairsOf(file: Pick<CaseFile, 'id' | 'territory'>): Promise<Pair[]>;
  /** Where a pair visits. */
  territories(): Promise<string[]>;
  /** Where a pair visits, or a household's case is open. */
  territoriesAtWork(): Promise<string[]>;
  /** Of a territory, those that still visit. */
  pairsIn(territory: string): Promise<Pair[]>;
  pair(id: PairId): Promise<Pair | null>;
  /** The territory's own, or the house's. */
  rule(territory: string): Promise<VisitRule>;
  /** Where the household asked to be met; null: at home. */
  placeFor(caseId: CaseId): Promise<MeetingPlace | null>;
  /**
   * Booked visits, offers alive at `now` and other appointments of these people, in whatever pair
   * and territory.
   */
  taken(
    people: readonly StaffId[],
    span: { from: Instant; to: Instant; now: Instant },
  ): Promise<Taken[]>;
  /**
   * Keeps everyone who visits in a territory, and the two of that pair, from any other offer or
   * booking until the transaction ends; after the case's lock, and once, in the order of their ids.
   */
  lockAgenda(territory: string, pairId?: PairId): Promise<void>;
  /** Keeps slots free for a household until `expiresAt`; replaces its earlier offers. */
  offer(caseId: CaseId, slots: readonly AppointmentSlot[], expiresAt: Instant): Promise<void>;
  /** How many were withdrawn. */
  withdrawOffers(caseId: CaseId): Promise<number>;
  /** `taken`: the pair, or one of its people in another pair, is in another home at that hour. */
  book(visit: Visit, by: BookedBy): Promise<'booked' | 'taken'>;
  /** Frees the old visit and books the new one, or leaves the old one as it stands. */
  move(from: VisitId, to: Visit, by: BookedBy): Promise<'booked' | 'taken'>;
  cancel(id: VisitId): Promise<void>;
  bookedFor(caseId: CaseId): Promise<Visit | null>;
  /** Says how a past visit ended; said again, the last word stands. */
  settle(id: VisitId, standing: VisitStanding): Promise<void>;
  /** The household's last visit that began before then, whatever came of it, not older than `since`. */
  lastBegun(caseId: CaseId, span: { since: Instant; before: Instant }): Promise<Visit | null>;
  /** Households of the file's territory invited since then, that have not booked; not itself. */
  invited(file: Pick<CaseFile, 'id' | 'territory'>, since: Instant): Promise<number>;
  load(territory: string, about: { from: Instant; zone: string }): Promise<VisitLoad>;
  /** In the place of the weeks counted before; answers whether days were missing in those. */
  keepCapacity(
    territory: string,
    weeks: readonly CapacityWeek[],
    at: Instant,
  ): Promise<{ wasShort: boolean }>;
  /** The household found no slot that suits: it waits for one; its notices are never forgotten. */
  wait(caseId: CaseId, at: Instant): Promise<void>;
  leaveWaiting(caseId: CaseId, at: Instant): Promise<void>;
  /** Who may still be told of a slot, nearest date first; fifty at most. */
  waitingIn(territory: string, span: { noticedBefore: Instant }): Promise<CaseId[]>;
  /** Counts one more notice; false when it had three, or one since `before`. */
  countNotice(caseId: CaseId, span: { now: Instant; before: Instant }): Promise<boolean>;
  /** The last notice never left. */
  takeBackNotice(caseId: CaseId): Promise<void>;
  /** Another door of a household to its appointment, known by the hash of its token. */
  keepLink(link: { tokenHash: string; caseId: CaseId; expiresAt: Instant }): Promise<void>;
  /** Whose door that is; null when it never was, or is over. */
  linkedCase(tokenHash: string, now: Instant): Promise<CaseId | null>;
  find(id: string): Promise<(Visit & { status: string }) | null>;
};
