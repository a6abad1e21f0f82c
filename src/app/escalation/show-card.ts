import type { DeskChannel } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { cardIdOf, postponeShowing } from './showing.js';

export type ShowOutcome = 'shown' | 'already-shown' | 'gone' | 'later';

/**
 * Worker's act for `show-card`: shows the card as it stands now, whichever version asked, so that
 * late or doubled entries change nothing. The transaction stays open while Slack is spoken to (a
 * few seconds at most, see the adapter's time-out): its claim keeps two workers from posting one
 * card twice or from drawing an older state over a newer one. The card's row is not locked.
 */
export async function showCard(
  { store, clock, desk }: { store: Store; clock: Clock; desk: DeskChannel },
  entry: DiaryEntry<'show-card'>,
): Promise<ShowOutcome> {
  return store.transaction(async (tx) => {
    const id = cardIdOf(entry);
    const now = clock.now();
    if (!(await tx.cards.claimShowing(id))) {
      await postponeShowing(tx, entry, { now, afterSeconds: 2, why: 'autre affichage en cours' });
      return 'later';
    }
    const card = await tx.cards.find(id);
    const outcome = !card ? 'gone' : card.shownVersion >= card.version ? 'already-shown' : null;
    if (!card || outcome) {
      await tx.diary.finish(entry.id, outcome ?? 'gone');
      return outcome ?? 'gone';
    }
    const mayHaveLeft = entry.tries > 1 || card.version > 1;
    const answer = await desk.show(card, { now, mayHaveLeft });
    if (answer.kind === 'later') {
      const { afterSeconds } = answer;
      await postponeShowing(tx, entry, { now, afterSeconds, why: 'Slack indisponible' });
      return 'later';
    }
    await tx.cards.shown(id, card.version, { channel: answer.channel, ts: answer.ts });
    await tx.diary.finish(entry.id, 'shown');
    return 'shown';
  });
}
