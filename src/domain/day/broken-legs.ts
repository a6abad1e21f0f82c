import { type Instant, MINUTE } from '../ids.js';
import type { Spot } from '../travel/spot.js';
import type { Stretch } from '../visits/fits.js';
import type { Road } from './shifts.js';

/** Somewhere that a pair must be; absent: no road to it is known of. null: a home without position. */
export type Stay = Stretch & { readonly spot?: Spot | null };

export type BrokenLeg = {
  readonly leavesAt: Instant;
  readonly dueAt: Instant;
  /** Minutes of road. */
  readonly road: number;
};

/**
 * Legs of a day that cannot be made: the next stay begins before the road to it is over, or before
 * this one ends. What has no place takes its hours, and the road goes on from where the pair was.
 */
export function brokenLegs(stays: readonly Stay[], road: Road): BrokenLeg[] {
  const inOrder = [...stays].sort((one, other) => one.startsAt - other.startsAt);
  const broken: BrokenLeg[] = [];
  let leavesAt = Number.NEGATIVE_INFINITY;
  let placed: Stay | null = null;
  for (const stay of inOrder) {
    const isPlaced = stay.spot !== undefined;
    const minutes = placed && isPlaced ? road(placed.spot ?? null, stay.spot ?? null) : 0;
    const since =
      placed && isPlaced ? Math.max(leavesAt, placed.endsAt + minutes * MINUTE) : leavesAt;
    if (since > stay.startsAt) broken.push({ leavesAt, dueAt: stay.startsAt, road: minutes });
    leavesAt = Math.max(leavesAt, stay.endsAt);
    if (isPlaced) placed = stay;
  }
  return broken;
}
