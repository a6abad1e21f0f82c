import type { Session } from '../../domain/conversation/session.js';
import type { CaseId, ConversationId, E164, Instant } from '../../domain/ids.js';

export type Conversation = {
  readonly id: ConversationId;
  readonly caseId: CaseId;
  readonly e164: E164;
  readonly session: Session;
  readonly startedAt: Instant;
  readonly movedAt: Instant;
};

/** Conversations inside one transaction. */
export type Conversations = {
  waiting(caseId: CaseId, e164: E164): Promise<Conversation | null>;
  find(id: ConversationId): Promise<Conversation | null>;
  /** The last one on the number, waiting or ended. */
  last(caseId: CaseId, e164: E164): Promise<Conversation | null>;
  save(conversation: Conversation): Promise<void>;
};
