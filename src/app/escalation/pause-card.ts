import {
  type PauseReason,
  pauseReasonLabel,
  pauseUntil,
} from '../../domain/escalation/card-pause.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import type { Instant, IsoDate } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Card } from '../ports/cards.js';
import type { DeskCall, PauseOutcome, ResumeOutcome } from '../ports/desk.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { actOnCard } from './act-on-card.js';
import { askForShowing } from './ask-for-showing.js';
import { expectAnswer } from './expect-answer.js';
import { goneFor } from './gone-for.js';
import { noteCard, quietReminders } from './note-card.js';
import { liftPauseOf, pauseForCard } from './pause-for-card.js';
import { cardIdOf } from './showing.js';
import { watchSilence } from './watch-silence.js';

/**
 * « Mettre en pause jusqu'au »: the card is held and says until when and why; the household's
 * cadence waits as long. It comes back by a row of the diary (`pauseOver`). A later day replaces it.
 */
export function pauseCard(
  deps: { store: Store; clock: Clock },
  call: DeskCall & { readonly until: IsoDate; readonly reason: PauseReason },
): Promise<PauseOutcome> {
  return actOnCard<PauseOutcome>(
    deps,
    { ...call, permission: 'pause-card' },
    async (tx, access, now) => {
      const gone = goneFor(access);
      if (gone) return gone;
      const { card, staff } = access;
      const until = pauseUntil(call.until, now, deskZone(card.territory));
      if (typeof until === 'string') return { kind: 'refused', message: until };
      const pause = { until, reason: call.reason, at: now };
      const paused = await tx.cards.pause(card.id, staff.id, pause);
      await askForShowing(tx, paused, now);
      await quietReminders(tx, paused);
      await liftPauseOf(tx, paused, now);
      await pauseForCard(tx, paused, now);
      await comeBack(tx, paused, until);
      const actor = `staff:${staff.id}` as const;
      const detail = { until: call.until, why: pauseReasonLabel(call.reason) };
      await noteCard(tx, paused, { kind: 'card-paused', actor, at: now, detail });
      return { kind: 'paused' };
    },
  );
}

/** « Reprendre »: the pause ends now; the owner keeps the card. */
export function resumeCard(
  deps: { store: Store; clock: Clock },
  call: DeskCall,
): Promise<ResumeOutcome> {
  return actOnCard<ResumeOutcome>(
    deps,
    { ...call, permission: 'pause-card' },
    async (tx, access, now) => {
      const gone = goneFor(access);
      if (gone) return gone;
      const { card, staff } = access;
      if (card.pausedUntil === null) return { kind: 'resumed' };
      const resumed = await tx.cards.resume(card.id);
      await watchSilence(tx, resumed, now);
      await askForShowing(tx, resumed, now);
      await liftPauseOf(tx, resumed, now);
      await pauseForCard(tx, resumed, now);
      await noted(tx, { card: resumed, actor: `staff:${staff.id}`, now });
      return { kind: 'resumed' };
    },
  );
}

/**
 * Worker's act for `card-pause-over`: the card is everyone's again, as if just opened, so that it
 * is not forgotten by an owner who is away. Nothing when the pause was lifted or moved meanwhile.
 */
export async function pauseOver(
  { store, clock }: { store: Store; clock: Clock },
  entry: DiaryEntry<'card-pause-over'>,
): Promise<'back' | 'over'> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const card = await tx.cards.lock(cardIdOf(entry));
    const isDue = card?.pausedUntil === entry.payload.until;
    await tx.diary.finish(entry.id, isDue ? 'back' : 'over');
    if (!card || !isDue) return 'over';
    const back = await tx.cards.release(card.id, now);
    await askForShowing(tx, back, now);
    await expectAnswer(tx, back, now);
    await liftPauseOf(tx, back, now);
    await noted(tx, { card: back, actor: 'machine', now });
    await tx.diary.write({
      kind: 'tell-desk',
      caseId: back.caseId,
      payload: { cardId: back.id, what: 'back', to: card.owner?.id ?? null, by: '', reason: '' },
      dueAt: now,
      key: `tell-desk:${back.id}:${back.version}`,
    });
    return 'back';
  });
}

async function comeBack(tx: Tx, card: Card, until: Instant): Promise<void> {
  await tx.diary.write({
    kind: 'card-pause-over',
    caseId: card.caseId,
    payload: { cardId: card.id, until },
    dueAt: until,
    key: `card-pause-over:${card.id}:${card.version}`,
  });
}

async function noted(
  tx: Tx,
  { card, actor, now }: { card: Card; actor: Actor; now: Instant },
): Promise<void> {
  await noteCard(tx, card, { kind: 'card-resumed', actor, at: now });
}
