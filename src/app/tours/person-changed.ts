import { DAY, type Instant, type StaffId } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { lookForWaiting } from '../visits/tell-waiting.js';
import { dayChanged } from './write-tours.js';

/**
 * Somebody is away, back, or expected elsewhere: days of their pairs that were planned are planned
 * again, and hours that fell free are offered to whoever waits.
 */
export async function personChanged(
  tx: Tx,
  { staffId, now }: { readonly staffId: StaffId; readonly now: Instant },
): Promise<void> {
  for (const territory of await tx.visits.territories()) {
    const pairs = await tx.visits.pairsIn(territory);
    if (!pairs.some(({ people }) => people.some(({ id }) => id === staffId))) continue;
    await dayChanged(tx, { territory, when: now, now });
    await dayChanged(tx, { territory, when: now + DAY, now });
    await lookForWaiting(tx, { territory, now, key: `person:${staffId}:${territory}:${now}` });
  }
}
