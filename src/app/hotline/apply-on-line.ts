import type { Effect } from '../../domain/conversation/effects.js';
import type { CardId, ConversationId } from '../../domain/ids.js';
import { applyEffects, type Heard, type Scene } from '../conversation/apply-effects.js';
import { openCard } from '../escalation/open-card.js';
import { classifyReply } from '../ledger/classify-reply.js';
import type { Tx } from '../ports/store.js';
import { attemptOf } from './call-attempt.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

type Applying = { readonly on: OnCall; readonly effects: readonly Effect[] };

/** What a turn on the line asked for, in the transaction that decided it. */
export async function applyOnLine(
  tx: Tx,
  deps: LineDeps,
  { on, effects }: Applying,
): Promise<Heard> {
  const { call, file, phone, now } = on;
  if (!file || !phone) {
    for (const effect of effects) await applyToStranger(tx, deps, { on, effect });
    return null;
  }
  const scene: Scene = {
    ...{ tx, ids: deps.ids, roads: deps.roads, file, phone, now },
    // Slots said aloud are answered by a key, whatever the sender of the texts can hear.
    settings: { ...deps.settings, sender: { ...deps.settings.sender, capability: 'two_way' } },
    // A voice flow waits for no text: nothing is written under this id.
    conversationId: call.id as string as ConversationId,
    reply: attemptOf(call),
    worker: deps.settings.team,
    overrides: new Map<string, string>(),
    occasion: null,
  };
  return applyEffects(scene, effects);
}

/** Somebody in no case, or in several: what they ask of their own number is done, and a person called. */
async function applyToStranger(
  tx: Tx,
  deps: LineDeps,
  { on, effect }: { readonly on: OnCall; readonly effect: Effect },
): Promise<void> {
  const { call, now } = on;
  switch (effect.do) {
    case 'opt-out':
      return call.e164 ? tx.numbers.optOut(call.e164, now) : undefined;
    case 'number-is':
      return call.e164 ? tx.numbers.stand(call.e164, effect.standing) : undefined;
    case 'freeze-number':
      return call.e164 ? tx.numbers.freeze(call.e164, now) : undefined;
    case 'record':
      return classifyReply(tx, { reply: attemptOf(call), code: effect.code, now });
    case 'open-card': {
      const { reason, urgency, wish } = effect;
      const id = deps.ids.uuid() as CardId;
      await openCard(tx, { id, caseId: null, e164: call.e164, reason, urgency, wish }, now);
      return;
    }
    default:
      return;
  }
}
