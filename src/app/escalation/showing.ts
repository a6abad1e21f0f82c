import type { CardId } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

type OfCard =
  | 'show-card'
  | 'card-unanswered'
  | 'card-silent'
  | 'ring-card'
  | 'tell-desk'
  | 'card-pause-over';

/** The card an entry speaks of; written by openCard and its kin, never from outside. */
export function cardIdOf(entry: DiaryEntry<OfCard>): CardId {
  return entry.payload.cardId as CardId;
}

/** Puts an entry back to waiting for `afterSeconds` of somebody's life: Slack's seconds are real. */
export async function postponeShowing(
  tx: Tx,
  entry: DiaryEntry<OfCard>,
  wait: { clock: Clock; afterSeconds: number; why: string },
): Promise<void> {
  const { clock, afterSeconds, why } = wait;
  await tx.diary.postpone(entry.id, clock.now() + clock.lived(afterSeconds * 1000), why);
}
