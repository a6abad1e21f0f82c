import { assertNever, type E164, type Instant } from '../../domain/ids.js';
import { followCall } from '../hotline/follow-call.js';
import { recordDelivery } from '../ledger/record-delivery.js';
import type { InboundEvent } from '../ports/inbound.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { receiveSms } from './receive-sms.js';
import type { TurnDeps } from './run-turn.js';
import { setAside } from './set-aside.js';

export type InboundDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

/**
 * Handles everything that waits from one number, oldest first, each in its own transaction:
 * the event and all that it caused hold together, or none does. Run twice, it does nothing
 * the second time. Returns how many were handled. @throws what an event threw, after counting
 * it: an event that fails again and again is set aside, and a person reads it.
 */
export async function processInbound(deps: InboundDeps, number: E164): Promise<number> {
  for (let handled = 0; ; handled++) {
    const more = await deps.store
      .transaction((tx) => handleNext(tx, deps, number))
      .catch(async (error: unknown) => {
        await setAside(deps, number);
        throw error;
      });
    if (!more) return handled;
  }
}

async function handleNext(tx: Tx, deps: InboundDeps, number: E164): Promise<boolean> {
  const event = await tx.inbound.next(number);
  if (!event) return false;
  const now = deps.clock.now();
  await handle(tx, deps, { event, now });
  await tx.inbound.done(event.id, now);
  return true;
}

async function handle(
  tx: Tx,
  deps: InboundDeps,
  { event, now }: { event: InboundEvent; now: Instant },
): Promise<void> {
  switch (event.kind) {
    case 'sms':
      await receiveSms(tx, deps, { sms: event, now });
      return;
    case 'status':
      await recordDelivery(tx, deps, { status: event, now });
      return;
    case 'call-status':
      await followCall(tx, deps, { news: event, now });
      return;
    default:
      assertNever(event);
  }
}
