import type { Instant } from '../../domain/ids.js';
import { DELIVERY_RANKS, deliveryDisposition } from '../../domain/ledger/delivery-status.js';
import { numberLost, stopTexts } from '../contact/number-news.js';
import type { InboundStatus } from '../ports/inbound.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';

/** What the carrier said of a message; unknown messages are left alone. */
export type DeliveryOutcome = 'recorded' | 'not-ours';

/**
 * A delivery callback becomes an event on its attempt. Late, doubled and reversed callbacks
 * are kept too, and change nothing: the rank decides what stands (invariant 2).
 */
export async function recordDelivery(
  tx: Tx,
  deps: { readonly ids: Ids },
  { status, now }: { status: InboundStatus; now: Instant },
): Promise<DeliveryOutcome> {
  const { attemptId, providerSid } = status;
  const byId = attemptId ? await tx.ledger.find(attemptId) : null;
  const attempt = byId ?? (await tx.ledger.findBySid(providerSid));
  if (!attempt) return 'not-ours';
  const errorCode = status.errorCode === null ? null : Number(status.errorCode);
  const code = deliveryDisposition(status.state, errorCode);
  await tx.ledger.addEvent({
    attemptId: attempt.id,
    kind: status.state,
    rank: DELIVERY_RANKS[status.state],
    code,
    providerSid,
    detail: status.errorCode,
    actor: 'provider',
    at: now,
  });
  // The number is in no network: nobody else's texts go there either (statistics 4.2, code 10).
  if (code === '10') await numberLost(tx, deps, { e164: status.to, now });
  if (code === '02') await stopTexts(tx, { e164: status.to, now });
  return 'recorded';
}
