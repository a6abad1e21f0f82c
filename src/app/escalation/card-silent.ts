import { SLACK_AWAY } from '../../domain/escalation/slack-away.js';
import { silentFrom } from '../../domain/escalation/urgency.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { Card, DeskChannel } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { askForShowing } from './ask-for-showing.js';
import { deskHours } from './desk-hours.js';
import { expectAnswer } from './expect-answer.js';
import { noteCard } from './note-card.js';
import { liftPauseOf } from './pause-for-card.js';
import { cardIdOf, postponeShowing } from './showing.js';
import { writeWatch } from './watch-silence.js';

type SilenceDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** null: the desk's page alone tells how long the card has been held. */
  readonly desk: DeskChannel | null;
};
type Entry = DiaryEntry<'card-silent'>;
type Watch = { readonly card: Card; readonly entry: Entry; readonly now: Instant };

export type SilenceOutcome = 'over' | 'waits' | 'reminded' | 'acted' | 'let-go' | 'later';

/**
 * Worker's act for `card-silent`: taken, then silent. For as long as the owner acts it waits; then
 * the owner alone is reminded, and after as long again the card is everyone's, its ladder anew.
 */
export async function cardSilent(deps: SilenceDeps, entry: Entry): Promise<SilenceOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const card = await tx.cards.find(cardIdOf(entry));
    const isTheirs = card?.state === 'taken' && card.owner?.id === entry.payload.owner;
    const outcome = isTheirs ? await watch(tx, deps, { card, entry, now }) : 'over';
    if (outcome !== 'waits' && outcome !== 'later') await tx.diary.finish(entry.id, outcome);
    return outcome;
  });
}

async function watch(tx: Tx, deps: SilenceDeps, at: Watch): Promise<SilenceOutcome> {
  const { card, entry, now } = at;
  const { since, remindedAt } = entry.payload;
  if (card.pausedUntil !== null) return wait(tx, entry, card.pausedUntil);
  const lastAct = Math.max(since, await tx.ladder.lastActOn(card));
  const hours = await deskHours(tx, card.territory, deps.calendar);
  if (remindedAt !== null && lastAct > remindedAt) {
    const key = `acted:${lastAct}`;
    const owner = entry.payload.owner as StaffId;
    await writeWatch(tx, card, { owner, since: lastAct, remindedAt: null, dueAt: now, key });
    return 'acted';
  }
  const due = silentFrom(card.urgency, remindedAt ?? lastAct, hours);
  if (now < due) return wait(tx, entry, due);
  if (remindedAt !== null) return letGo(tx, at);
  return remind(tx, deps, { ...at, next: silentFrom(card.urgency, now, hours) });
}

async function wait(tx: Tx, entry: Entry, until: Instant): Promise<'waits'> {
  await tx.diary.postpone(entry.id, until, 'en main');
  return 'waits';
}

async function remind(
  tx: Tx,
  { desk, clock }: SilenceDeps,
  { card, entry, now, next }: Watch & { readonly next: Instant },
): Promise<SilenceOutcome> {
  const owner = entry.payload.owner as StaffId;
  const slackUser = await tx.staff.slackUserOf(owner);
  if (desk && slackUser) {
    const showing = { now, mayHaveLeft: entry.tries > 1, key: entry.id };
    const said = await desk.remindOwner(card, slackUser, showing);
    if (said.kind === 'later') {
      const { afterSeconds } = said;
      await postponeShowing(tx, entry, { clock, afterSeconds, why: SLACK_AWAY });
      return 'later';
    }
  }
  const { since } = entry.payload;
  const key = `reminded:${now}`;
  await writeWatch(tx, card, { owner, since, remindedAt: now, dueAt: next, key });
  return 'reminded';
}

async function letGo(tx: Tx, { card: seen, now }: Watch): Promise<SilenceOutcome> {
  const card = await tx.cards.lock(seen.id);
  // Closed, passed on or put off while we looked.
  if (card?.state !== 'taken' || card.version !== seen.version) return 'over';
  const from = card.owner?.firstName ?? 'une personne';
  const freed = await tx.cards.release(card.id, now);
  await askForShowing(tx, freed, now);
  await expectAnswer(tx, freed, now);
  await liftPauseOf(tx, freed, now);
  const detail = { from };
  await noteCard(tx, freed, { kind: 'card-let-go', actor: 'machine', at: now, detail });
  await tx.diary.write({
    kind: 'tell-desk',
    caseId: freed.caseId,
    payload: { cardId: freed.id, what: 'silent', to: null, by: from, reason: '' },
    dueAt: now,
    key: `tell-desk:${freed.id}:${freed.version}`,
  });
  return 'let-go';
}
