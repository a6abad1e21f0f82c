import { onCallAt } from '../../domain/hotline/on-call.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';

/** Those on call for a territory now, first rank first; of no known territory, nobody. */
export async function onCallNow(
  tx: Tx,
  territory: string | null,
  now: Instant,
): Promise<readonly StaffId[]> {
  if (territory === null) return [];
  const spans = await tx.rota.between(territory, now, now + 1);
  return onCallAt(spans, now).map(({ staffId }) => staffId);
}
