import { flowOf, OUTREACH } from '../../../flows/index.js';
import type { CaseFile, Phone } from '../../domain/case.js';
import { CONTACT_HOURS, closedBecause } from '../../domain/contact/quiet-hours.js';
import { type Facts, type Input, step } from '../../domain/conversation/step.js';
import type { AttemptId, ConversationId, Instant } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Conversation } from '../ports/conversations.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import { slotsFor } from '../visits/offer-slots.js';
import { applyEffects, type Scene } from './apply-effects.js';

export type TurnDeps = {
  readonly ids: Ids;
  readonly calendar: Calendar;
  readonly settings: TeamSettings;
};

type WithoutFacts<T> = T extends { facts: Facts } ? Omit<T, 'facts'> : never;

export type TurnRequest = {
  readonly file: CaseFile;
  readonly phone: Phone;
  /** null: a new conversation begins. */
  readonly conversation: Conversation | null;
  readonly input: WithoutFacts<Input>;
  readonly reply: AttemptId | null;
  readonly now: Instant;
};

/**
 * One turn of a conversation: facts, engine, effects, session, all in the caller's
 * transaction. The only caller of the engine.
 */
export async function runTurn(tx: Tx, deps: TurnDeps, request: TurnRequest): Promise<Conversation> {
  const { file, phone, now } = request;
  const pairs = await tx.visits.pairsOf(file.territory);
  const before = request.conversation;
  const id = before?.id ?? (deps.ids.uuid() as ConversationId);
  const scene: Scene = {
    tx,
    ids: deps.ids,
    settings: deps.settings,
    file,
    phone,
    conversationId: id,
    reply: request.reply,
    worker: pairs[0]?.workers[0] ?? deps.settings.team,
    now,
  };
  const flow = before ? flowOf(before.session.flow) : OUTREACH;
  let input: WithoutFacts<Input> = request.input;
  let session = before?.session ?? null;
  // A booking may be lost to another household, once or twice; the engine bounds the turns.
  for (;;) {
    const facts = await factsFor(tx, deps, { file, now });
    const turn = step(flow, session, { ...input, facts }, now);
    session = turn.session;
    const heard = await applyEffects(scene, turn.effects);
    if (session.status !== 'booking' || heard === null) break;
    input = { kind: heard };
  }
  if (session.status === 'ended') {
    await tx.diary.cancel(file.id, ['conversation-silence'], { conversationId: id });
  }
  const conversation: Conversation = {
    id,
    caseId: file.id,
    e164: phone.e164,
    session,
    startedAt: before?.startedAt ?? now,
    movedAt: now,
  };
  await tx.conversations.save(conversation);
  return conversation;
}

async function factsFor(
  tx: Tx,
  { calendar }: TurnDeps,
  { file, now }: { file: CaseFile; now: Instant },
): Promise<Facts> {
  const where = { place: placeOf(file), calendar };
  return {
    slots: await slotsFor(tx, file, { calendar, now }),
    teamClosed: closedBecause(CONTACT_HOURS.call.usual, now, where) !== null,
  };
}
