import { assertNever, type E164 } from '../../domain/ids.js';
import { recordDelivery } from '../ledger/record-delivery.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { receiveSms } from './receive-sms.js';
import type { TurnDeps } from './run-turn.js';

export type InboundDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

/**
 * Handles everything that waits from one number, oldest first, each in its own transaction:
 * the event and all that it caused hold together, or none does. Run twice, it does nothing
 * the second time. Returns how many were handled.
 */
export async function processInbound(deps: InboundDeps, number: E164): Promise<number> {
  for (let handled = 0; ; handled++) {
    const more = await deps.store.transaction(async (tx) => {
      const event = await tx.inbound.next(number);
      if (!event) return false;
      const now = deps.clock.now();
      switch (event.kind) {
        case 'sms':
          await receiveSms(tx, deps, { sms: event, now });
          break;
        case 'status':
          await recordDelivery(tx, { status: event, now });
          break;
        default:
          assertNever(event);
      }
      await tx.inbound.done(event.id, now);
      return true;
    });
    if (!more) return handled;
  }
}
