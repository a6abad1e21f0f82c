import type { CaseFile, Phone } from '../../domain/case.js';
import type { Effect } from '../../domain/conversation/effects.js';
import type { ConversationId } from '../../domain/ids.js';
import { type AttemptId, assertNever, type CardId, DAY, type Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import { localDate } from '../../domain/time/local-time.js';
import { numberLost, redrawCardsOf, stopTexts } from '../contact/number-news.js';
import { askForCapacity } from '../escalation/capacity-alarm.js';
import { openCard } from '../escalation/open-card.js';
import { classifyReply } from '../ledger/classify-reply.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import type { Roads } from '../ports/travel.js';
import type { Overrides } from '../ports/wordings.js';
import { bookVisit } from '../visits/book-visit.js';
import { cancelVisit } from '../visits/cancel-visit.js';
import { householdLate } from '../visits/household-late.js';
import { tellWhenLapsed } from '../visits/tell-waiting.js';
import { renderText } from '../wording/render-text.js';
import { writeText } from './write-text.js';

/** Where the effects of one turn take place. */
export type Scene = {
  readonly tx: Tx;
  readonly ids: Ids;
  readonly roads: Roads;
  readonly settings: TeamSettings;
  readonly file: CaseFile;
  readonly phone: Phone;
  readonly conversationId: ConversationId;
  /** The household's reply that caused the turn; null when we began or nobody answered. */
  readonly reply: AttemptId | null;
  readonly worker: string;
  /** The territory's own words, as they stood when the conversation began. */
  readonly overrides: Overrides;
  readonly occasion: Occasion | null;
  readonly now: Instant;
};

/** What is known of a text that a conversation is opened with: the reminder of a visit, a person's act. */
export type Occasion = {
  readonly visitAt: Instant | null;
  /** Who signs; absent: whoever signs in the household's territory. */
  readonly worker?: string;
  readonly dispatch: { readonly expiresAt: Instant | null; readonly key: string };
  /** The person at the desk who has it sent; absent when the machine decided it. */
  readonly author?: Actor;
  /** Said to a household of the waiting list: at most three times. */
  readonly isNotice?: true;
};

/** What the engine must hear back: only a booking can fail in the world. */
export type Heard = 'booked' | 'slot-taken' | null;

/** Applies what a flow asked for, in order, inside the transaction that decided it (invariant 5). */
export async function applyEffects(scene: Scene, effects: readonly Effect[]): Promise<Heard> {
  let heard: Heard = null;
  for (const effect of effects) heard = (await applyEffect(scene, effect)) ?? heard;
  return heard;
}

async function applyEffect(scene: Scene, effect: Effect): Promise<Heard> {
  const { tx, file, now } = scene;
  switch (effect.do) {
    case 'send-text':
      await say(scene, effect);
      return null;
    case 'hold-slots':
      // A one-way text names no slot: nothing is kept for an answer that cannot come.
      if (scene.settings.sender.capability === 'one_way') return null;
      await holdSlots(scene, effect.slots);
      return null;
    case 'book-visit': {
      const wish = { file, slot: effect.slot, by: 'tenant', now } as const;
      const { kind } = await bookVisit(tx, scene, wish);
      return kind;
    }
    case 'cancel-visit':
      await cancelVisit(tx, file.id, { by: 'tenant', now });
      return null;
    case 'late':
      await householdLate(tx, { caseId: file.id, now });
      return null;
    case 'open-card':
      await askPerson(scene, effect);
      return null;
    case 'record':
      if (scene.reply) await classifyReply(tx, { reply: scene.reply, code: effect.code, now });
      return null;
    case 'survey':
      await keepMark(scene, effect);
      return null;
    case 'opt-out':
    case 'opt-in':
    case 'number-is':
    case 'freeze-number':
      await changeNumber(scene, effect);
      return null;
    case 'pause-cadence':
      await pause(scene, effect);
      return null;
    case 'stop-cadence':
      await tx.diary.cancel(file.id, ['cadence-step']);
      await tx.cases.note(file.id, {
        kind: 'cadence-stopped',
        actor: 'machine',
        at: now,
        detail: { reason: effect.reason },
      });
      return null;
    case 'wait':
      await expectReply(scene, effect);
      return null;
    case 'say-aloud':
    case 'gather':
      // The door that holds the call says and listens; nothing of it is kept here.
      return null;
    default:
      return assertNever(effect);
  }
}

/** Kept for its answer; where none comes, for whoever else waits. */
async function holdSlots(
  { tx, file, now }: Scene,
  slots: Extract<Effect, { do: 'hold-slots' }>['slots'],
): Promise<void> {
  const until = now + 3 * DAY;
  await tx.visits.offer(file.id, slots, until);
  await tellWhenLapsed(tx, { caseId: file.id, territory: file.territory, at: until });
}

async function askPerson(
  scene: Scene,
  { reason, urgency, wish }: Extract<Effect, { do: 'open-card' }>,
): Promise<void> {
  const { tx, ids, file, phone, now } = scene;
  const id = ids.uuid() as CardId;
  const { e164 } = phone;
  await openCard(tx, { id, caseId: file.id, e164, reason, urgency, wish }, now);
  if (reason === 'no-slot') await waitForFreed(scene);
}

/** It waits for a slot to fall free; many at once are a lack of hours. */
async function waitForFreed(scene: Scene): Promise<void> {
  await scene.tx.visits.wait(scene.file.id, scene.now);
  await askForCapacity(scene);
}

type NumberEffect = Extract<Effect, { do: 'opt-out' | 'opt-in' | 'number-is' | 'freeze-number' }>;

/** What a reply changes in the number itself, for every case that holds it (invariant 6). */
async function changeNumber(scene: Scene, effect: NumberEffect): Promise<void> {
  const { tx, file, phone, now } = scene;
  const { e164 } = phone;
  switch (effect.do) {
    case 'opt-out':
      return stopTexts(tx, { e164, now });
    case 'opt-in':
      await tx.numbers.optIn(e164);
      return redrawCardsOf(tx, { e164, now });
    case 'number-is':
      if (effect.standing === 'wrong') return numberLost(tx, scene, { e164, now });
      return tx.numbers.stand(e164, effect.standing);
    case 'freeze-number':
      await tx.numbers.freeze(e164, now);
      await tx.cases.flagViolence(file.id);
      return redrawCardsOf(tx, { e164, now });
  }
}

async function say(scene: Scene, effect: Extract<Effect, { do: 'send-text' }>): Promise<void> {
  const { tx, file, phone, now, reply } = scene;
  const text = renderText(effect.text, {
    settings: scene.settings,
    worker: scene.worker,
    zone: file.zone,
    language: effect.language,
    slots: effect.slots,
    visitAt: scene.occasion?.visitAt ?? effect.chosen?.startsAt ?? null,
    overrides: scene.overrides,
  });
  if (!text) return;
  // The same words open a conversation or answer one; the gate tells the two apart.
  const purpose = reply !== null && text.purpose === 'cadence' ? ('answer' as const) : text.purpose;
  const dispatch = { caseId: file.id, to: phone.e164, textKey: effect.text, now };
  const { author, isNotice, dispatch: planned } = scene.occasion ?? {};
  // What invites is the person's own text; what confirms is awaited, whoever has it sent.
  const asked = author && purpose === 'cadence' ? ('desk' as const) : purpose;
  const by = { ...(author && { author }), ...(isNotice && { notice: isNotice }) };
  await writeText(tx, { ...text, ...by, purpose: asked }, { ...dispatch, ...planned });
}

/** A mark goes to its territory and month, never to the case that gave it. */
async function keepMark(
  { tx, file, now }: Scene,
  { who, mark }: Extract<Effect, { do: 'survey' }>,
): Promise<void> {
  const month = `${localDate(now, file.zone).slice(0, 7)}-01`;
  await tx.surveys.add({ territory: file.territory, who, mark, month });
}

/** A longer pause already there, set by a person, is left alone. */
async function pause(
  { tx, file, now }: Scene,
  effect: Extract<Effect, { do: 'pause-cadence' }>,
): Promise<void> {
  const until = now + effect.days * DAY;
  if (file.pausedUntil !== null && file.pausedUntil >= until) return;
  await tx.cases.pause(file.id, until, effect.reason);
}

async function expectReply(
  { tx, file, conversationId }: Scene,
  effect: Extract<Effect, { do: 'wait' }>,
): Promise<void> {
  await tx.diary.cancel(file.id, ['conversation-silence'], { conversationId });
  await tx.diary.write({
    kind: 'conversation-silence',
    caseId: file.id,
    payload: { conversationId, turn: effect.turn },
    dueAt: effect.until,
    key: `silence:${conversationId}:${effect.turn}`,
  });
}
