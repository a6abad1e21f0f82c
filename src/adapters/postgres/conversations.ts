import type { Conversation, Conversations } from '../../app/ports/conversations.js';
import type { Session } from '../../domain/conversation/session.js';
import type { CaseId, ConversationId, E164 } from '../../domain/ids.js';
import type { Conversation as Row } from './generated/client.js';
import type { PrismaTx } from './prisma-tx.js';

/** The Conversations port inside one transaction. */
export function createConversations(tx: PrismaTx): Conversations {
  // Ids grow with time: of two begun at one moment, the later.
  const orderBy = [{ startedAt: 'desc' as const }, { id: 'desc' as const }];
  return {
    async waiting(caseId, e164) {
      const where = { caseId, e164, status: 'waiting' };
      return toConversation(await tx.conversation.findFirst({ where }));
    },
    async find(id) {
      return toConversation(await tx.conversation.findUnique({ where: { id } }));
    },
    async last(caseId, e164) {
      return toConversation(await tx.conversation.findFirst({ where: { caseId, e164 }, orderBy }));
    },
    async save({ id, caseId, e164, session, startedAt, movedAt }) {
      const state = {
        flow: session.flow,
        session: JSON.parse(JSON.stringify(session)),
        status: session.status === 'ended' ? 'ended' : 'waiting',
        ending: session.ending,
        movedAt: new Date(movedAt),
      };
      const facts = { id, caseId, e164, startedAt: new Date(startedAt) };
      await tx.conversation.upsert({
        where: { id },
        create: { ...facts, ...state },
        update: state,
      });
    },
  };
}

function toConversation(row: Row | null): Conversation | null {
  if (!row) return null;
  return {
    id: row.id as ConversationId,
    caseId: row.caseId as CaseId,
    e164: row.e164 as E164,
    // Written by save() above and by nothing else.
    session: row.session as unknown as Session,
    startedAt: row.startedAt.getTime(),
    movedAt: row.movedAt.getTime(),
  };
}
