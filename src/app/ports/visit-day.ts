import type { CallId, CaseId, Instant, StaffId, VisitId } from '../../domain/ids.js';

/** What happened of a visit on its day. */
export type DayOfVisit = {
  readonly arrivedAt: Instant | null;
  /** Who pressed « J'arrive »: whose telephone is rung when nobody leaves. */
  readonly arrivedBy: StaffId | null;
  readonly leftAt: Instant | null;
  readonly householdLateAt: Instant | null;
  /** What the household was last told. */
  readonly teamLateMinutes: number | null;
  /** When a worker last said, asked by telephone, that all is well. */
  readonly wellAt: Instant | null;
};

/** The day of a visit inside one transaction; whoever changes it holds its case. */
export type VisitDay = {
  /** Who visits: the people of the pair. */
  visitors(id: VisitId): Promise<StaffId[]>;
  of(id: VisitId): Promise<DayOfVisit | null>;
  /** The first arrival stands. */
  arrive(id: VisitId, by: StaffId, at: Instant): Promise<void>;
  /** The first departure stands; never before the arrival. */
  leave(id: VisitId, at: Instant): Promise<void>;
  householdLate(id: VisitId, at: Instant): Promise<void>;
  teamLate(id: VisitId, minutes: number): Promise<void>;
  /** The call that asks the worker whether all is well. */
  checkedBy(id: VisitId, call: CallId): Promise<void>;
  /** The visit that a call asks about; null when another call has taken its place. */
  askedBy(call: CallId): Promise<{ readonly id: VisitId; readonly caseId: CaseId } | null>;
  well(id: VisitId, at: Instant): Promise<void>;
  /** Two workers to this household from now on; false when it was so already. */
  needTwo(caseId: CaseId, at: Instant): Promise<boolean>;
};
