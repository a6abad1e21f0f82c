import type { Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { Visit } from '../ports/visits.js';
import { dayChanged } from './write-tours.js';

/** These visits were made, moved, taken back or done: the days they are of may be planned anew. */
export async function toursChange(
  tx: Tx,
  { visits, now }: { readonly visits: readonly Visit[]; readonly now: Instant },
): Promise<void> {
  for (const { pairId, startsAt } of visits) {
    const pair = await tx.visits.pair(pairId);
    if (pair) await dayChanged(tx, { territory: pair.territory, when: startsAt, now });
  }
}
