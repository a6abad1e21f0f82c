import type { CaseFile, Phone } from '../../domain/case.js';
import type { AttemptId, ConversationId, Instant } from '../../domain/ids.js';
import { languageOfFile } from '../../domain/wording/languages.js';
import type { Conversation } from '../ports/conversations.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import type { SlotDeps } from '../visits/agenda-for.js';
import { applyEffects, type Occasion, type Scene } from './apply-effects.js';
import { factsFor } from './facts-for.js';
import { type BareInput, oneStep } from './one-step.js';

export type TurnDeps = SlotDeps & {
  readonly ids: Ids;
  readonly settings: TeamSettings;
};

export type TurnRequest = {
  readonly file: CaseFile;
  readonly phone: Phone;
  /** null: a new conversation begins. */
  readonly conversation: Conversation | null;
  readonly input: BareInput;
  readonly reply: AttemptId | null;
  readonly occasion?: Occasion;
  readonly now: Instant;
};

/**
 * One turn of a conversation: facts, engine, effects, session, all in the caller's
 * transaction. The only caller of the engine.
 */
export async function runTurn(tx: Tx, deps: TurnDeps, request: TurnRequest): Promise<Conversation> {
  const { file, phone, now } = request;
  const before = request.conversation;
  const id = before?.id ?? (deps.ids.uuid() as ConversationId);
  const startedAt = before?.startedAt ?? now;
  const scene = await sceneOf(tx, deps, { request, id, startedAt });
  let input = request.input;
  let session = before?.session ?? null;
  // A booking may be lost to another household, once or twice; the engine bounds the turns.
  for (;;) {
    const language = await languageOf(tx, request);
    const asking = { file, language, input, now };
    const facts = () => factsFor(tx, deps, asking);
    // A one-way text names no slot: nothing is kept for an answer that cannot come.
    const holder = deps.settings.sender.capability === 'one_way' ? null : file;
    const turn = await oneStep(tx, { session, input, now, holder, facts });
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
    startedAt,
    movedAt: now,
  };
  await tx.conversations.save(conversation);
  return conversation;
}

type Beginning = { request: TurnRequest; id: ConversationId; startedAt: Instant };

async function sceneOf(
  tx: Tx,
  { ids, roads, settings }: TurnDeps,
  { request, id, startedAt }: Beginning,
): Promise<Scene> {
  const { file, phone, reply, now, occasion = null } = request;
  const pairs = await tx.visits.pairsOf(file);
  const worker = occasion?.worker ?? pairs[0]?.workers[0] ?? settings.team;
  // The words that were in force when it began: an approval does not change them half-way.
  const overrides = await tx.wordings.inForce(file.territory, startedAt);
  const about = { file, phone, reply, worker, overrides, occasion, now };
  return { tx, ids, roads, settings, conversationId: id, ...about };
}

/** As the household last wrote or asked; else as the secretariat's file says; else French. */
async function languageOf(tx: Tx, { file, phone, conversation }: TurnRequest) {
  if (conversation) return conversation.session.language;
  const last = await tx.conversations.last(file.id, phone.e164);
  return last?.session.language ?? languageOfFile(file.language) ?? 'fr';
}
