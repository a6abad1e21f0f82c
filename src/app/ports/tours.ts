import type { CaseFile } from '../../domain/case.js';
import type { DayTour } from '../../domain/day/read-day.js';
import type { DoorHabits } from '../../domain/day/unannounced.js';
import type { CaseId, Instant, IsoDate, PairId, StaffId, VisitId } from '../../domain/ids.js';
import type { PairDayFigures } from '../../domain/statistics/pair-days.js';
import type { TourPlan, TourProblem } from '../../domain/tours/problem.js';
import type { Spot } from '../../domain/travel/spot.js';

export type TourSearchLimits = {
  /** The same seed searches the same way. */
  readonly seed: number;
} & (
  | {
      /** Seconds of real time, from the call to the answer. */
      readonly seconds: number;
    }
  | {
      /** Seconds of a modest machine, counted in steps: the same plan on any machine. */
      readonly effort: number;
    }
);

/** Plans tours beside the caller's thread, which stays free. */
export type TourSolver = {
  plan(problem: TourProblem, limits: TourSearchLimits): Promise<TourPlan>;
};

/** A visit of the day, whatever became of it. */
export type DayVisit = {
  readonly id: VisitId;
  readonly caseId: CaseId;
  readonly pairId: PairId;
  readonly workers: readonly StaffId[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** `planned`: without appointment, and not told of yet. */
  readonly status: string;
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly spot: Spot | null;
};

/** A household whose ladder has come to the door, and that nobody ever reached. */
export type DoorToTry = DoorHabits &
  Pick<CaseFile, 'stage' | 'referredOn' | 'hearingOn' | 'deadlineOn' | 'deadlineKind'> & {
    readonly caseId: CaseId;
    readonly spot: Spot | null;
    /** null: given to none, any pair may come. */
    readonly operator: string | null;
  };

/** A visit that somebody told of. */
export type WeekVisit = Pick<DayVisit, 'pairId' | 'startsAt' | 'endsAt' | 'spot'> &
  WaitingDoor & { readonly announced: boolean; readonly isMet: boolean };

/** A household in the line: since it first had an appointment, or its door was first asked for. */
export type WaitingDoor = Pick<DoorToTry, 'spot' | 'operator' | 'contactHours' | 'zone'> & {
  readonly since: Instant;
};

/** What a pair did on a day, beside what the order of arrival would have come to. */
export type PairDay = PairDayFigures & { readonly pairId: PairId; readonly day: IsoDate };

/** Days from `from` to `to`, both included. */
export type CountedDays = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: readonly PairDay[];
  readonly at: Instant;
};

type DaySpan = { readonly from: Instant; readonly to: Instant };

/** The days of the pairs inside one transaction. */
export type Tours = {
  /** Visits that begin in the span, of these people in whatever pair; not those moved or cancelled. */
  visits(people: readonly StaffId[], span: DaySpan): Promise<DayVisit[]>;
  /** Doors that may be tried on a day, the nearest date first; eighty at most. */
  doors(territory: string, day: DaySpan): Promise<DoorToTry[]>;
  /** Serialises what is planned for these people, in the order of their ids; after the cases' locks. */
  lockPeople(people: readonly StaffId[]): Promise<void>;
  /**
   * In the place of what was planned of these pairs' day: visits not begun are dropped, kept or moved,
   * and those promised learn the road to them.
   */
  keep(day: IsoDate, pairs: readonly PairId[], plan: KeptDay): Promise<void>;
  /** Takes away what was planned of days before, and nobody came to: those doors are tried another day. */
  forgetBefore(territory: string, instant: Instant): Promise<number>;
  /** Makes room for a promise: planned visits of these people in that span, and of the household, go. */
  giveWay(caseId: CaseId, people: readonly StaffId[], span: DaySpan): Promise<void>;
  /** Visits of these pairs in the span that were told of, whatever came of them. */
  told(pairs: readonly PairId[], span: DaySpan): Promise<WeekVisit[]>;
  /** Doors that a step of the ladder asked for before the span's end, and that nobody came to in it. */
  waiting(territory: string, span: DaySpan): Promise<WaitingDoor[]>;
  /** In the place of what was counted before of that territory's days. */
  keepDays(territory: string, counted: CountedDays): Promise<void>;
  /** When the household's door is to be tried, if that is planned. */
  plannedFor(caseId: CaseId): Promise<Instant | null>;
};

export type KeptDay = {
  readonly span: DaySpan;
  readonly tours: readonly DayTour[];
  readonly at: Instant;
  /** A fresh id for a visit that is new. */
  readonly freshId: () => string;
};
