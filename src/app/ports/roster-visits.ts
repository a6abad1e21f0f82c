import type { Instant, StaffId } from '../../domain/ids.js';
import type { Precision, Spot } from '../../domain/travel/spot.js';
import type { Skill } from '../../domain/visits/pair-rule.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { VisitRule } from './visits.js';

/** Where a day begins and ends. */
export type Base = { readonly label: string; readonly spot: Spot | null };

/** How someone visits. */
export type VisitPost = {
  /** Part of a full time, 0.1 to 1. */
  readonly etp: number;
  /** Empty: nobody said. */
  readonly skills: readonly Skill[];
  /** Codes, « ar », besides French. */
  readonly languages: readonly string[];
  readonly base: Base | null;
  /** Own working hours; null: those of the pairs. */
  readonly hours: PairHours | null;
};

/** A place near the homes, with its hours. */
export type RosterPlace = {
  readonly territory: string;
  readonly label: string;
  readonly address: string;
  readonly spot: Spot | null;
  readonly hours: PairHours;
  readonly active: boolean;
};

/** How a household can be met; what is absent is left as it was, null takes it away. */
export type Meeting = {
  readonly hours?: PairHours | null;
  readonly interpreter?: string | null;
  /** Label of a place of its territory. */
  readonly place?: string | null;
};

/** How a household can be met, as it now stands. */
export type MeetingNow = {
  readonly hours: PairHours | null;
  readonly interpreter: string | null;
  readonly place: string | null;
  readonly precision: Precision;
};

/** Visits inside the roster's transaction. */
export type VisitRoster = {
  visitPost(id: StaffId): Promise<VisitPost>;
  setVisitPost(id: StaffId, post: VisitPost): Promise<void>;
  /** Hours may have fallen free there: what is free is offered to whoever waits (waiting-list.ts). */
  offerFreed(territories: readonly string[], now: Instant): Promise<void>;
  /** Their hours or days away changed: visits, days and those who wait are looked at again. */
  postChanged(id: StaffId, now: Instant): Promise<void>;
  places(): Promise<RosterPlace[]>;
  /** Known by its territory and label. */
  savePlace(place: RosterPlace): Promise<void>;
  saveRule(territory: string, rule: VisitRule): Promise<void>;
  visitRule(territory: string): Promise<VisitRule | null>;
  /** Says how a household can be met; null: no such reference, or no such place there. */
  setMeeting(reference: string, meeting: Meeting, at: Instant): Promise<MeetingNow | null>;
};
