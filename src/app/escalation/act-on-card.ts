import type { Instant } from '../../domain/ids.js';
import type { Permission } from '../../domain/roles.js';
import type { DeskCall, DeskRefusal } from '../ports/desk.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { actOnce } from './act-once.js';
import { authorise, type Granted } from './authorise.js';

type Answer = { readonly kind: string };

/**
 * Frame of every act on a card, in one transaction: once for a delivery (`actOnce`), then who may
 * do it (`authorise`), then the act.
 */
export async function actOnCard<T extends Answer>(
  { store, clock }: { store: Store; clock: Clock },
  call: DeskCall & { readonly permission: Permission },
  act: (tx: Tx, access: Granted, now: Instant) => Promise<T>,
): Promise<T | DeskRefusal> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    return actOnce<T | DeskRefusal>(tx, { delivery: call.delivery, now }, async () => {
      const access = await authorise(tx, call, now);
      return access.kind === 'granted' ? act(tx, access, now) : access;
    });
  });
}
