import { type Instant, type IsoDate, MINUTE } from '../ids.js';
import { at } from '../time/local-time.js';
import { type Block, roadBetween } from './blocks.js';
import type { Road, Shift } from './shifts.js';

/** Three quarters of an hour, begun then (Code du travail, art. L3121-16: twenty minutes at least). */
export const MEAL = { minutes: 45, from: '11:45', until: '13:30' } as const;

type Around = {
  readonly blocks: readonly Block[];
  readonly road: Road;
  readonly date: IsoDate;
  readonly zone: string;
};

/**
 * The meal of a shift that goes over noon; null for any other, once its hour is past, and where what
 * stands leaves no room for it.
 */
export function mealOf(
  shift: Shift,
  { blocks, road, date, zone }: Around,
): { readonly length: number; readonly from: Instant; readonly until: Instant } | null {
  const [from, until] = [at(date, MEAL.from, zone), at(date, MEAL.until, zone)];
  const length = MEAL.minutes * MINUTE;
  if (shift.opensAt > from || shift.endsAt < until + length || shift.startsAt > until) return null;
  const leaves = [shift.startsAt, ...blocks.map(({ endsAt }) => endsAt)];
  const isRoom = leaves.some((left, index) => {
    const [before, next] = [blocks[index - 1], blocks[index]];
    const minutes = before && next ? roadBetween(before, next, road) : 0;
    const begins = Math.max(left, from);
    const due = next ? next.startsAt : shift.endsAt;
    return begins <= until && begins + length + minutes * MINUTE <= due;
  });
  return isRoom ? { length: MEAL.minutes, from: Math.max(from, shift.startsAt), until } : null;
}

/** Whether a shift goes over noon and has nevertheless no room for a meal. */
export const isMealMissed = (shift: Shift, around: Around): boolean =>
  shift.opensAt <= at(around.date, MEAL.from, around.zone) &&
  shift.startsAt <= at(around.date, MEAL.until, around.zone) &&
  shift.endsAt >= at(around.date, MEAL.until, around.zone) + MEAL.minutes * MINUTE &&
  mealOf(shift, around) === null;
