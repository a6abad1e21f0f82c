import type { AttemptId, Instant } from '../../domain/ids.js';
import type { DispositionCode } from '../../domain/ledger/dispositions.js';
import type { Tx } from '../ports/store.js';

/** A machine's reading of a reply ranks above its arrival, below a person's word. */
const UNDERSTOOD_RANK = 50;

/** A reply that was understood earns its disposition on the ledger (statistics 4.2). */
export function classifyReply(
  tx: Tx,
  { reply, code, now }: { reply: AttemptId; code: DispositionCode; now: Instant },
): Promise<void> {
  return tx.ledger.addEvent({
    attemptId: reply,
    kind: 'understood',
    rank: UNDERSTOOD_RANK,
    code,
    providerSid: null,
    detail: null,
    actor: 'machine',
    at: now,
  });
}
