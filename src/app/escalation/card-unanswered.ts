import { type Ask, RUNGS, type Rung, whomToAsk } from '../../domain/escalation/ladder.js';
import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import { addWorkingTime, type DeskHours, isWorking } from '../../domain/escalation/working-time.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { onCallNow } from '../hotline/on-call-now.js';
import type { Card, DeskChannel } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { AskedPerson } from '../ports/ladder.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { deskHours, dueOf } from './desk-hours.js';
import { chainOf } from './expect-answer.js';
import { planLadder, writeRungAfter } from './plan-ladder.js';
import { cardIdOf, postponeShowing } from './showing.js';

type LadderDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly calendar: Calendar;
  /** null: people are asked on the desk's page alone. */
  readonly desk: DeskChannel | null;
};
type Entry = DiaryEntry<'card-unanswered'>;
export type ReminderOutcome = 'planned' | 'waits' | 'reminded' | 'answered' | 'later';

type Climb = {
  readonly card: Card;
  readonly entry: Entry;
  readonly hours: DeskHours;
  readonly now: Instant;
};

/**
 * Worker's act for `card-unanswered`, a rung of the ladder: somebody is asked under the card, which
 * then shows who, and the next rung is written. Whom, is decided as things stand when Slack can be
 * spoken to: after an outage people are asked once, not once for each rung that was missed.
 */
export async function cardUnanswered(deps: LadderDeps, entry: Entry): Promise<ReminderOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const card = await tx.cards.find(cardIdOf(entry));
    const isOlder = card && (entry.payload.chain ?? chainOf(card)) !== chainOf(card);
    if (card?.state !== 'open' || isOlder) {
      await tx.diary.finish(entry.id, 'answered');
      return 'answered';
    }
    const hours = await deskHours(tx, card.territory, deps.calendar);
    const outcome = await climb(tx, deps, { card, entry, hours, now });
    if (outcome === 'planned' || outcome === 'reminded') {
      await tx.diary.finish(entry.id, `${outcome}:${entry.payload.round}`);
    }
    return outcome;
  });
}

async function climb(tx: Tx, deps: LadderDeps, at: Climb): Promise<ReminderOutcome> {
  const { card, entry, hours, now } = at;
  const { round, asked, until } = entry.payload;
  if (round === 0) {
    await planLadder(tx, deps, { card, hours, from: entry.dueAt });
    return 'planned';
  }
  // Written for an hour that is no longer one of work, or late from an outage of ours.
  if (card.urgency !== 'now' && !isWorking(now, hours)) {
    return wait(tx, entry, addWorkingTime(now, 0, hours));
  }
  const rung = RUNGS[round - 1] ?? 'supervisors';
  const facts = await factsOf(tx, at, rung);
  // Looked at before their time is over, because they might have left: they have not.
  const person = facts.people.filter(({ id }) => id === asked);
  const stays = whomToAsk({ ...facts, rung: 'person', people: person }, { now, ...hours });
  if (until !== undefined && now < until && stays.rung === 'person') return wait(tx, entry, until);
  const ask = whomToAsk(facts, { now, ...hours });
  const said = await say(tx, deps, { ...at, ask });
  if (said !== null) {
    await postponeShowing(tx, entry, { clock: deps.clock, ...said });
    return 'later';
  }
  await writeRungAfter(tx, { card, hours, wanted: rung, ask, now });
  return 'reminded';
}

async function wait(tx: Tx, entry: Entry, until: Instant): Promise<'waits'> {
  await tx.diary.postpone(entry.id, until, 'attend une heure de travail');
  return 'waits';
}

async function factsOf(tx: Tx, { card, entry, now }: Climb, rung: Rung) {
  const { territory, caseId } = card;
  return {
    rung,
    people: await tx.ladder.people(card),
    own: caseId && (await tx.line.ownWorkerOf(caseId)),
    onCall: await onCallNow(tx, territory, now),
    asked: entry.payload.asked === undefined ? [] : [entry.payload.asked as StaffId],
    urgent: card.urgency === 'now',
  };
}

/** Redrawn first, with who is asked: drawing twice does no harm, calling people twice does. */
async function say(
  tx: Tx,
  { desk, calendar }: LadderDeps,
  { card, entry, ask, now }: Climb & { readonly ask: Ask<AskedPerson> },
) {
  const people = ask.people.map(({ id }) => id);
  const asked = async () => {
    if (ask.rung !== 'channel') await tx.ladder.ask(card, { rung: ask.rung, people, at: now });
    return null;
  };
  if (!desk) return asked();
  // One of those summed up after an outage has been shown to nobody yet: it is posted now.
  const isSummedUp = !card.slack && card.shownVersion > 0;
  if ((!card.slack && !isSummedUp) || !(await tx.cards.claimShowing(card.id))) {
    return { afterSeconds: 60, why: 'la carte attend son affichage' };
  }
  const due = await dueOf(tx, card, calendar);
  const shown = isSummedUp ? card : { ...card, asked: ask.people.map((one) => one.firstName) };
  const drawn = await desk.show(shown, { now, mayHaveLeft: true, due });
  if (drawn.kind === 'later') return { afterSeconds: drawn.afterSeconds, why: SLACK_AWAY };
  if (drawn.kind === 'not-needed') return null;
  const slack = { channel: drawn.channel, ts: drawn.ts };
  await tx.cards.shown(card.id, card.version, slack);
  // Its first showing says already that nobody has it.
  if (isSummedUp) return null;
  const asking = askingOf(entry.payload.round, ask);
  const said = await desk.remind({ ...card, slack }, asking, { now, mayHaveLeft: entry.tries > 1 });
  if (said.kind === 'later') return { afterSeconds: said.afterSeconds, why: SLACK_AWAY };
  return asked();
}

function askingOf(round: number, { rung, people }: Ask<AskedPerson>) {
  const call = people.flatMap(({ slackUserId }) => slackUserId ?? []);
  const names = people.flatMap((one) => (one.slackUserId === null ? one.firstName : []));
  return { round, rung, call, names };
}
