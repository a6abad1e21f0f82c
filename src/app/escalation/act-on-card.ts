import type { Instant } from '../../domain/ids.js';
import type { Permission } from '../../domain/roles.js';
import type { DeskCall, DeskRefusal } from '../ports/desk.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { authorise, type Granted } from './authorise.js';

/** Whoever may do nothing leaves nothing here: the access log has it. */
const NOT_KEPT = ['forbidden', 'not-found'];

type Answer = { readonly kind: string };

/**
 * Frame of every act on a card, in one transaction: a delivery met before is answered as the first
 * time, a refusal too, and changes nothing, whoever acted since; then who may do it (`authorise`), then the act.
 */
export async function actOnCard<T extends Answer>(
  { store, clock }: { store: Store; clock: Clock },
  call: DeskCall & { readonly permission: Permission },
  act: (tx: Tx, access: Granted, now: Instant) => Promise<T>,
): Promise<T | DeskRefusal> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const { delivery } = call;
    const before = delivery === undefined ? null : await tx.cards.delivered(delivery);
    if (before) return { ...(before as T), repeated: true };
    const access = await authorise(tx, call, now);
    if (access.kind !== 'granted') return access;
    const answer = await act(tx, access, now);
    if (delivery !== undefined && !NOT_KEPT.includes(answer.kind))
      await tx.cards.keepDelivery(delivery, { ...answer }, now);
    return answer;
  });
}
