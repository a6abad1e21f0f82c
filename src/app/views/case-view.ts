import type { CaseStatus, PhoneStanding, Stage } from '../../domain/case.js';
import type { CaseId, Instant, IsoDate, VoicemailId } from '../../domain/ids.js';
import type { Precision } from '../../domain/travel/spot.js';

export type CasePhoneRow = {
  readonly e164: string;
  readonly kind: 'mobile' | 'landline';
  readonly standing: PhoneStanding;
  readonly discretion: number;
  readonly optedOutAt: Instant | null;
  readonly blockedReason: string | null;
  readonly frozenAt: Instant | null;
  /** Other open files holding the same number. */
  readonly otherCases: number;
};

/** A household's file as its page shows it. */
export type CasePageRow = {
  readonly id: CaseId;
  readonly reference: string;
  readonly territory: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly origin: string;
  readonly status: CaseStatus;
  readonly closeReason: string | null;
  readonly civility: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly address: string | null;
  readonly addressMore: string | null;
  readonly postcode: string | null;
  readonly commune: string | null;
  /** How surely the household's position is known. */
  readonly precision: Precision;
  readonly language: string | null;
  readonly referredOn: IsoDate;
  readonly hearingOn: IsoDate | null;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  readonly pausedUntil: Instant | null;
  readonly pauseReason: string | null;
  readonly violence: boolean;
  /** Since a danger at the door. */
  readonly twoWorkers: boolean;
  readonly alerts: readonly string[];
  readonly members: readonly { civility: string | null; lastName: string; firstName: string }[];
  readonly phones: readonly CasePhoneRow[];
};

/** The telephone call of an attempt. */
export type TimelineCall = {
  readonly purpose: string;
  readonly state: string;
  readonly ending: string | null;
  /** First name of the worker who was on it. */
  readonly takenBy: string | null;
  /** The caller stood in the queue. */
  readonly waited: boolean;
  /** The message that was left, an empty one excepted. */
  readonly voicemail: {
    readonly id: VoicemailId;
    readonly seconds: number;
    readonly state: string;
    readonly heardAt: Instant | null;
  } | null;
};

export type TimelineAttempt = {
  readonly kind: 'attempt';
  readonly at: Instant;
  readonly channel: string;
  readonly direction: 'out' | 'in';
  readonly purpose: string;
  readonly author: string;
  /** Disposition standing now. */
  readonly code: string;
  readonly e164: string | null;
  /** Why the gate refused, and until when. */
  readonly reason: string | null;
  readonly until: Instant | null;
  readonly body: string | null;
  readonly events: readonly {
    kind: string;
    code: string | null;
    detail: string | null;
    at: Instant;
  }[];
  /** null: no call, or one that was noted without one. */
  readonly call: TimelineCall | null;
};
export type TimelineEvent = {
  readonly kind: 'event';
  readonly at: Instant;
  readonly event: string;
  readonly actor: string;
  readonly detail: Readonly<Record<string, unknown>>;
};
export type TimelineVisit = {
  readonly kind: 'visit';
  readonly at: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
  readonly bookedBy: string;
  readonly workers: readonly string[];
};
export type TimelineCard = {
  readonly kind: 'card';
  readonly at: Instant;
  readonly reason: string;
  readonly urgency: string;
  readonly state: string;
  readonly owner: string | null;
  readonly takenAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closeReason: string | null;
};
export type TimelineItem = TimelineAttempt | TimelineEvent | TimelineVisit | TimelineCard;

export type NextEntry = {
  readonly kind: string;
  readonly dueAt: Instant;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Why it was put off, when it was. */
  readonly outcome: string | null;
};

export type CaseView = {
  /** The file of a reference, or null when there is none in the reader's territories. */
  file(reference: string, territories: readonly string[]): Promise<CasePageRow | null>;
  /** All that happened on a case, newest first. */
  timeline(id: CaseId): Promise<TimelineItem[]>;
  /** What the diary still holds for a case, soonest first. */
  next(id: CaseId): Promise<NextEntry[]>;
};
