import type { PairId, StaffId, VisitId } from '../ids.js';
import type { Spot } from '../travel/spot.js';
import type { Stay } from './broken-legs.js';
import type { Road, Shift } from './shifts.js';

/** What stands in people's day whatever is planned around it: a promise, or other business. */
export type Standing = Stay & {
  readonly workers: readonly StaffId[];
  /** null: another appointment of theirs. */
  readonly pairId: PairId | null;
  readonly visitId: VisitId | null;
};

/**
 * What stands in the way of a shift, in order; what overlaps is one block. Its people may be of other
 * pairs too: only the visits of this one are named, the others take their time.
 */
export type Block = Stay & { readonly visits: readonly VisitId[] };

/** Blocks of a shift, cut to it. */
export function blocksOf(shift: Shift, standing: readonly Standing[]): Block[] {
  const people = new Set(shift.pair.workers.map(({ id }) => id));
  const inside = standing
    .filter(({ workers }) => workers.some((id) => people.has(id)))
    .filter((one) => one.endsAt > shift.startsAt && one.startsAt < shift.endsAt)
    .sort((one, other) => one.startsAt - other.startsAt);
  const blocks: Block[] = [];
  for (const one of inside) {
    const last = blocks.at(-1);
    const cut = cutTo(one, shift);
    if (last && cut.startsAt < last.endsAt) blocks[blocks.length - 1] = merged(last, cut);
    else blocks.push(cut);
  }
  return blocks;
}

function cutTo({ visitId, pairId, ...stay }: Standing, shift: Shift): Block {
  return {
    startsAt: Math.max(stay.startsAt, shift.startsAt),
    endsAt: Math.min(stay.endsAt, shift.endsAt),
    visits: visitId === null || pairId !== shift.pair.id ? [] : [visitId],
    ...placed(stay.spot),
  };
}

/** The pair leaves from where it was last. */
const merged = (one: Block, other: Block): Block => ({
  startsAt: one.startsAt,
  endsAt: Math.max(one.endsAt, other.endsAt),
  visits: [...one.visits, ...other.visits],
  ...placed(other.spot === undefined ? one.spot : other.spot),
});

const placed = (spot: Spot | null | undefined): Pick<Stay, 'spot'> =>
  spot === undefined ? {} : { spot };

/** Minutes of road between two stays: none to or from what has no place. */
export const roadBetween = (one: Stay, other: Stay, road: Road): number =>
  one.spot === undefined || other.spot === undefined ? 0 : road(one.spot, other.spot);
