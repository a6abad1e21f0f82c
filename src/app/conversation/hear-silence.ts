import type { ConversationId } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { InboundDeps } from './process-inbound.js';
import { runTurn } from './run-turn.js';

/** Nobody answered in time: the flow goes on without an answer, unless one came meanwhile. */
export async function hearSilence(
  deps: InboundDeps,
  entry: DiaryEntry<'conversation-silence'>,
): Promise<'moved-on' | 'answered'> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const conversation = await tx.conversations.find(
      entry.payload.conversationId as ConversationId,
    );
    const file = conversation && (await tx.cases.find(conversation.caseId));
    const phone = conversation && (await tx.numbers.find(conversation.e164));
    const late = conversation?.session.turn !== entry.payload.turn;
    await tx.diary.finish(entry.id, late ? 'answered' : 'silence');
    if (late || !file || !phone) return 'answered';
    const input = { kind: 'silence' } as const;
    await runTurn(tx, deps, { file, phone, conversation, input, reply: null, now });
    return 'moved-on';
  });
}
