import type { Urgency } from '../../domain/escalation/card.js';
import type { CardId, Instant, IsoDate, StaffId } from '../../domain/ids.js';

/** A card in somebody's hands, and what they did with it. */
export type HeldCard = {
  readonly cardId: CardId;
  readonly reference: string | null;
  readonly territory: string | null;
  readonly zone: string;
  readonly reason: string;
  readonly urgency: Urgency;
  /** Their last act on the household since they took it; the taking itself when there was none. */
  readonly lastActAt: Instant;
  /** Calls that a person made to the household, and when the last one was. */
  readonly tries: number;
  readonly lastTryAt: Instant | null;
  /** Put off until then. */
  readonly pausedUntil: Instant | null;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
};

/** A visit of a pair: its hour and its reference; the address is in the file. */
export type HomeVisit = {
  readonly reference: string;
  readonly zone: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
};

/** What one person has before them. */
export type HomeView = {
  /** Most urgent first, then oldest. */
  held(staffId: StaffId): Promise<HeldCard[]>;
  /** Of the day it is where the household lives, in their order. */
  visitsToday(staffId: StaffId, now: Instant): Promise<HomeVisit[]>;
  /** Over, and still only booked; oldest first. */
  visitsWithoutOutcome(staffId: StaffId, now: Instant): Promise<HomeVisit[]>;
  /** Cards that nobody holds. */
  free(): Promise<Record<Urgency, number>>;
};
