import type { Instant } from '../../domain/ids.js';
import type { LeftByPair, Roster, RosterPair } from '../ports/roster.js';
import { isSought, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

export type RetiredPair = {
  readonly pair: RosterPair;
  readonly left: LeftByPair;
  /** No other pair visits there: households of the territory are offered no slot. */
  readonly isLast: boolean;
};

export type PairWanted = {
  readonly territory: string;
  readonly workers: readonly [Sought, Sought];
};

/** Stops offering the slots of a pair; visits already booked stay. The order of the two does not count. */
export function retirePair(
  tools: RosterTools,
  { territory, workers: [one, other] }: PairWanted,
): Promise<({ kind: 'retired' } & RetiredPair) | { kind: 'unknown' }> {
  return tools.store.transaction(async (roster) => {
    const pair = (await roster.pairs()).find(
      ({ workers: [a, b], ...found }) =>
        found.active &&
        found.territory === territory &&
        ((isSought(a, one) && isSought(b, other)) || (isSought(a, other) && isSought(b, one))),
    );
    if (!pair) return { kind: 'unknown' };
    return { kind: 'retired', ...(await stopPair(roster, pair, tools.clock.now())) };
  });
}

/** The same inside a transaction under way. */
export async function stopPair(
  roster: Roster,
  pair: RosterPair,
  now: Instant,
): Promise<RetiredPair> {
  await roster.savePair({ ...pair, active: false });
  const standing = (await roster.pairs()).filter(({ active }) => active);
  return {
    pair,
    left: await roster.leftBy(pair.id, now),
    isLast: standing.every(({ territory }) => territory !== pair.territory),
  };
}
