import type { Instant, IsoDate, PairId, StaffId } from '../ids.js';
import type { Spot } from '../travel/spot.js';
import type { PairHours } from './slots.js';

/** What the agenda knows of one of a pair's two people. */
export type AgendaWorker = {
  readonly id: StaffId;
  /** Own working hours, road included; null: nothing else than the pair's. */
  readonly hours: PairHours | null;
  /** Days away, both included. */
  readonly absences: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Where the day begins and ends; null: anywhere. */
  readonly base: Spot | null;
};

export type AgendaPair = {
  readonly id: PairId;
  /** Hours at which it visits. */
  readonly hours: PairHours;
  readonly workers?: readonly AgendaWorker[];
  /** How long its visit takes, and from when: longer and later with an interpreter. */
  readonly need?: { readonly length: number; readonly from: Instant };
};

/** A time at which a pair, or a person, is taken. */
export type BusyTime = {
  /** null: a person's other appointment. */
  readonly pairId: PairId | null;
  readonly workers?: readonly StaffId[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Where it takes place; absent: no road is counted to or from it. null: not known. */
  readonly spot?: Spot | null;
};

export type Agenda = {
  readonly pairs: readonly AgendaPair[];
  /** Booked visits, live offers and other appointments, of any pair. */
  readonly busy: readonly BusyTime[];
};

/** Milliseconds of road between the household and another place (null: not known). */
export type Legs = {
  readonly to: (spot: Spot | null) => number;
  readonly from: (spot: Spot | null) => number;
};
