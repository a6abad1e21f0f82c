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

/** A slot as it is asked for: whose, and when. */
export type WantedSlot = Pick<AppointmentSlot, 'pairId' | 'startsAt'>;

const NAME = /^(\d{13})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The slot's name in a form; it says nothing of any household. */
export const slotName = ({ startsAt, pairId }: WantedSlot): string => `${startsAt}.${pairId}`;

/** null: what came back is no name of a slot. */
export function readSlotName(text: string): WantedSlot | null {
  const [, startsAt, pairId] = NAME.exec(text) ?? [];
  return startsAt && pairId ? { startsAt: Number(startsAt), pairId: pairId as PairId } : null;
}
