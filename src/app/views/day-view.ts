import type { Stage } from '../../domain/case.js';
import type { TourProblemNote } from '../../domain/day/read-day.js';
import type { CaseId, Instant, IsoDate, StaffId, VisitId } from '../../domain/ids.js';
import type { Precision } from '../../domain/travel/spot.js';
import type { CasePhoneRow } from './case-view.js';

/** One visit of somebody's day, with what is needed at the door. */
export type DayVisitRow = {
  readonly id: VisitId;
  readonly caseId: CaseId;
  readonly reference: string;
  readonly zone: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
  /** false: without an appointment. */
  readonly announced: boolean;
  /** Minutes of road from the stop before, once the day was planned. */
  readonly roadMinutes: number | null;
  /** First names of the pair. */
  readonly workers: readonly string[];
  readonly civility: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string | null;
  /** Floor, door, code. */
  readonly addressMore: string | null;
  readonly postcode: string | null;
  readonly commune: string | null;
  readonly language: string | null;
  readonly stage: Stage;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  readonly violence: boolean;
  readonly twoWorkers: boolean;
  readonly alerts: readonly string[];
  readonly phones: readonly Omit<CasePhoneRow, 'otherCases'>[];
  readonly lastTry: { at: Instant; channel: string; code: string } | null;
  /** Reasons of the household's cards that are not closed. */
  readonly openCards: readonly string[];
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly householdLateAt: Instant | null;
  readonly teamLateMinutes: number | null;
  /** What was said to have come of it, by the outcome's own word. */
  readonly outcome: string | null;
  /** Where it is, when that is known; degrees. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** How surely: the centre of a commune is not a door. */
  readonly precision: Precision;
};

/** What the day of one of a person's pairs came to when it was last planned. */
export type DayTourRow = {
  /** First names of the pair. */
  readonly workers: readonly string[];
  readonly mealAt: Instant | null;
  readonly roadMinutes: number;
  readonly problems: readonly TourProblemNote[];
  readonly plannedAt: Instant;
};

export type DayView = {
  /** The visits of a person's pairs that begin in the span, in order; not those moved or cancelled. */
  visits(staffId: StaffId, span: { from: Instant; to: Instant }): Promise<DayVisitRow[]>;
  tours(staffId: StaffId, day: IsoDate): Promise<DayTourRow[]>;
};
