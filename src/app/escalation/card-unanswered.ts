import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import { calledAt, LAST_ROUND } from '../../domain/escalation/urgency.js';
import type { Card, DeskChannel } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { expectAnswer } from './expect-answer.js';
import { cardIdOf, postponeShowing } from './showing.js';

export type ReminderOutcome = 'reminded' | 'answered' | 'later';

/**
 * Worker's act for `card-unanswered`: nobody took the card in time. Redraws it with a louder line,
 * says so under it, and writes the next round; the last one calls the territory's supervisors.
 */
export async function cardUnanswered(
  { store, clock, desk }: { store: Store; clock: Clock; desk: DeskChannel | null },
  entry: DiaryEntry<'card-unanswered'>,
): Promise<ReminderOutcome> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const card = await tx.cards.find(cardIdOf(entry));
    if (card?.state !== 'open') {
      await tx.diary.finish(entry.id, 'answered');
      return 'answered';
    }
    // On the page its timer says that it is late, whoever looks.
    const wait = desk && (await remind(tx, { card, entry, desk, now }));
    if (wait) {
      await postponeShowing(tx, entry, { clock, ...wait });
      return 'later';
    }
    const { round } = entry.payload;
    if (round < LAST_ROUND) await expectAnswer(tx, { card, round: round + 1 }, now);
    await tx.diary.finish(entry.id, `reminded:${round}`);
    return 'reminded';
  });
}

type Reminding = {
  card: Card;
  entry: DiaryEntry<'card-unanswered'>;
  desk: DeskChannel;
  now: number;
};

async function remind(tx: Tx, { card, entry, desk, now }: Reminding) {
  // One of those summed up after an outage has been shown to nobody yet: it is posted now.
  const isSummedUp = !card.slack && card.shownVersion > 0;
  if ((!card.slack && !isSummedUp) || !(await tx.cards.claimShowing(card.id))) {
    return { afterSeconds: 60, why: 'la carte attend son affichage' };
  }
  const { round } = entry.payload;
  // Redrawn first: drawing twice does no harm, calling people twice does.
  const drawn = await desk.show(card, { now, mayHaveLeft: true });
  if (drawn.kind === 'later') return { afterSeconds: drawn.afterSeconds, why: SLACK_AWAY };
  if (drawn.kind === 'not-needed') return null;
  const slack = { channel: drawn.channel, ts: drawn.ts };
  await tx.cards.shown(card.id, card.version, slack);
  // Its first showing says already that nobody has it.
  if (isSummedUp) return null;
  const call = await called(tx, card, round);
  const showing = { now, mayHaveLeft: entry.tries > 1 };
  const said = await desk.remind({ ...card, slack }, { round, call }, showing);
  return said.kind === 'later' ? { afterSeconds: said.afterSeconds, why: SLACK_AWAY } : null;
}

async function called(tx: Tx, card: Card, round: number): Promise<'channel' | string[]> {
  if (calledAt(round) === 'channel' || !card.about) return 'channel';
  const supervisors = await tx.staff.slackUsersOf('superviseur', card.about.territory);
  return supervisors.length > 0 ? supervisors : 'channel';
}
