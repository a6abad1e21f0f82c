import type { Instant, StaffId } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';

/**
 * Somebody took the card: an act of theirs is expected from now on. The row is due at once, and
 * waits by itself for as long as they act (`cardSilent`). Of a card, one row at a time waits.
 */
export async function watchSilence(tx: Tx, card: Card, now: Instant): Promise<void> {
  const { owner } = card;
  if (!owner) return;
  await tx.diary.cancel(card.caseId, ['card-silent'], { cardId: card.id });
  const watch = { owner: owner.id, since: now, remindedAt: null };
  await writeWatch(tx, card, { ...watch, dueAt: now, key: `v${card.version}` });
}

/** `key` tells a row of a card from its others. */
export async function writeWatch(
  tx: Tx,
  { id, caseId }: Pick<Card, 'id' | 'caseId'>,
  watch: {
    readonly owner: StaffId;
    /** When the owner last acted, as far as is known. */
    readonly since: Instant;
    readonly remindedAt: Instant | null;
    readonly dueAt: Instant;
    readonly key: string;
  },
): Promise<void> {
  const { owner, since, remindedAt, dueAt, key } = watch;
  await tx.diary.write({
    kind: 'card-silent',
    caseId,
    payload: { cardId: id, owner, since, remindedAt },
    dueAt,
    key: `card-silent:${id}:${key}`,
  });
}
