import type { CardId, Instant } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';

type OfCard = 'show-card' | 'card-unanswered' | 'tell-desk' | 'card-pause-over';

/** The card an entry speaks of; written by openCard and its kin, never from outside. */
export function cardIdOf(entry: DiaryEntry<OfCard>): CardId {
  return entry.payload.cardId as CardId;
}

/** Puts an entry back to waiting; `afterSeconds` is counted on the product's clock. */
export async function postponeShowing(
  tx: Tx,
  entry: DiaryEntry<OfCard>,
  wait: { now: Instant; afterSeconds: number; why: string },
): Promise<void> {
  await tx.diary.postpone(entry.id, wait.now + wait.afterSeconds * 1000, wait.why);
}
