import type { Standing } from '../../domain/day/blocks.js';
import { type Shift, shiftsOf } from '../../domain/day/shifts.js';
import type { IsoDate, PairId, StaffId } from '../../domain/ids.js';
import { makesPair } from '../../domain/visits/pair-rule.js';
import type { Tx } from '../ports/store.js';
import type { Pair } from '../ports/visits.js';

/** Pairs of a territory that its rule allows. */
export async function whoVisits(tx: Tx, territory: string): Promise<Pair[]> {
  const { composition } = await tx.visits.rule(territory);
  const pairs = await tx.visits.pairsIn(territory);
  return pairs.filter(({ people }) => makesPair(composition, people));
}

/** Of pairs that share somebody one goes to doors that day: the one with more to do. */
export function goingOut(
  pairs: readonly Pair[],
  standing: readonly Pick<Standing, 'pairId'>[],
): Pair[] {
  const promised = (pair: Pair) => standing.filter(({ pairId }) => pairId === pair.id).length;
  const busiest = [...pairs].sort((one, other) => promised(other) - promised(one));
  const taken = new Set<StaffId>();
  return busiest.filter(({ people }) => {
    if (people.some(({ id }) => taken.has(id))) return false;
    for (const { id } of people) taken.add(id);
    return true;
  });
}

export const shiftsOfPair = (
  { id, hours, people }: Pair,
  day: IsoDate,
  when: Parameters<typeof shiftsOf>[2],
): Shift[] => shiftsOf({ id, hours, workers: people }, day, when);

/** Those who may come for a household of that operator; of none, every one. */
export const pairsFor = (pairs: readonly Pair[], operator: string | null): PairId[] =>
  pairs
    .filter(({ operators }) => operator === null || operators.every((one) => one === operator))
    .map(({ id }) => id);
