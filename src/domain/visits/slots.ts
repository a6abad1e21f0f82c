import type { Instant, PairId } from '../ids.js';

/** An appointment slot offered to a household, numbered from 1 in the text. */
export type AppointmentSlot = {
  readonly number: number;
  readonly pairId: PairId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** Hours of a pair in local time, by ISO weekday (1 = Monday): [['09:00','12:30'],['14:00','19:00']]. */
export type PairHours = Readonly<Record<string, readonly (readonly [string, string])[]>>;
