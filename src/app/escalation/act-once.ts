import type { Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';

/** Whoever may do nothing leaves nothing here: the access log has it. */
const NOT_KEPT = ['forbidden', 'not-found', 'unlinked'];

type Answer = { readonly kind: string };

/**
 * A delivery met before is answered as the first time, a refusal too, and changes nothing, whoever
 * acted since (decision 21). Without a name, the act alone decides what a second time does.
 */
export async function actOnce<T extends Answer>(
  tx: Tx,
  { delivery, now }: { readonly delivery: string | undefined; readonly now: Instant },
  act: () => Promise<T>,
): Promise<T> {
  const before = delivery === undefined ? null : await tx.cards.delivered(delivery);
  if (before) return { ...(before as T), repeated: true };
  const answer = await act();
  if (delivery !== undefined && !NOT_KEPT.includes(answer.kind))
    await tx.cards.keepDelivery(delivery, { ...answer }, now);
  return answer;
}
