import { isFlood, mostUrgentFirst } from '../../domain/escalation/backlog.js';
import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { Card, DeskChannel } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { deskHours, dueOf } from './desk-hours.js';
import { planLateLadder } from './plan-ladder.js';
import { cardIdOf, postponeShowing } from './showing.js';

export type ShowOutcome =
  | 'shown'
  | 'already-shown'
  | 'not-needed'
  | 'summed-up'
  | 'on-page'
  | 'gone'
  | 'later';

/** Without a channel the desk's page, which reads the card itself, is all there is to show it. */
type ShowDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly desk: DeskChannel | null;
};
type Entry = DiaryEntry<'show-card'>;
type Done = Exclude<ShowOutcome, 'later'>;
type Wait = { readonly afterSeconds: number; readonly why: string };

/** A card that let others pass so often is shown: what is before it may never be. */
const MOST_TURNS = 100;

/**
 * Worker's act for `show-card`: shows the card as it stands now, whichever version asked, so that
 * late or doubled entries change nothing. The transaction stays open while Slack is spoken to (a
 * few seconds at most, see the adapter's time-out): its claim keeps two workers from posting one
 * card twice or from drawing an older state over a newer one. The card's row is not locked.
 */
export async function showCard(deps: ShowDeps, entry: Entry): Promise<ShowOutcome> {
  return deps.store.transaction(async (tx) => {
    const outcome = await show(tx, deps, entry);
    if (typeof outcome === 'string') {
      await tx.diary.finish(entry.id, outcome);
      return outcome;
    }
    await postponeShowing(tx, entry, { clock: deps.clock, ...outcome });
    return 'later';
  });
}

async function show(tx: Tx, deps: ShowDeps, entry: Entry): Promise<Done | Wait> {
  const id = cardIdOf(entry);
  if (!(await tx.cards.claimShowing(id)))
    return { afterSeconds: 2, why: 'autre affichage en cours' };
  const card = await tx.cards.find(id);
  if (!card) return 'gone';
  if (card.shownVersion >= card.version) return 'already-shown';
  const { desk } = deps;
  if (!desk) {
    await tx.cards.shownOnPage(id, card.version);
    return 'on-page';
  }
  const inTurn = entry.tries > MOST_TURNS ? null : await waitsItsTurn(tx, desk, card);
  if (inTurn) return inTurn;
  const now = deps.clock.now();
  const mayHaveLeft = entry.tries > 1 || card.version > 1;
  const due = await dueOf(tx, card, deps.calendar);
  const answer = await desk.show(card, { now, mayHaveLeft, due });
  if (answer.kind === 'later') return { afterSeconds: answer.afterSeconds, why: SLACK_AWAY };
  if (answer.kind === 'not-needed') return 'not-needed';
  await tx.cards.shown(id, card.version, { channel: answer.channel, ts: answer.ts });
  const isLate = !card.slack && card.state === 'open' && now >= due;
  if (isLate) {
    const hours = await deskHours(tx, card.territory, deps.calendar);
    await planLateLadder(tx, { card, hours, now });
  }
  return 'shown';
}

/**
 * After an outage many cards wait: the most urgent are posted first, at the pace that Slack allows
 * a channel, and the quiet ones are told of in one line, with the page that lists them.
 */
async function waitsItsTurn(tx: Tx, desk: DeskChannel, card: Card): Promise<Done | Wait | null> {
  if (card.slack || card.state === 'closed') return null;
  const backlog = await tx.cards.backlog(card);
  if (!isFlood(backlog)) return null;
  const { ahead, isQuiet } = mostUrgentFirst(backlog, card);
  // At the pace of a message a second, this is when its turn may come.
  if (ahead > 0) return { afterSeconds: Math.min(ahead, 60), why: 'de plus urgentes d’abord' };
  if (!isQuiet) return null;
  if (!(await tx.cards.claimShowing('summary')))
    return { afterSeconds: 2, why: 'autre affichage en cours' };
  const said = await desk.sumUp(backlog.quiet, `summary:${backlog.firstQuiet}`);
  if (said.kind === 'later') return { afterSeconds: said.afterSeconds, why: SLACK_AWAY };
  await tx.cards.summedUp();
  return 'summed-up';
}
