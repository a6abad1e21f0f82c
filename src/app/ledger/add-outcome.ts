import { OUTCOME_RANK } from '../../domain/hotline/call-progress.js';
import type { AttemptId, Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { DispositionCode } from '../../domain/ledger/dispositions.js';
import type { Tx } from '../ports/store.js';

type Said = {
  readonly attemptId: AttemptId;
  readonly code: DispositionCode;
  /** The outcome's own word. */
  readonly detail: string;
  readonly actor: Actor;
  readonly at: Instant;
};

/**
 * What a person says of a call or a visit outranks what the network says. Each correction ranks
 * above the one before, so that the last stands and nothing is ever changed or taken back. Said
 * again in the same words, it is no news: false. The caller holds the case or the card.
 */
export async function addOutcome(tx: Tx, said: Said): Promise<boolean> {
  const standing = await tx.ledger.standing(said.attemptId);
  const before = standing?.kind === 'outcome' ? standing : null;
  if (before?.detail === said.detail) return false;
  const rank = before ? before.rank + 1 : OUTCOME_RANK;
  await tx.ledger.addEvent({ ...said, kind: 'outcome', rank, providerSid: null });
  return true;
}
