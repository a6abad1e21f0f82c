import type { Refused } from '../../domain/contact/contact-request.js';
import { refusalDisposition } from '../../domain/contact/refusal-disposition.js';
import type { AttemptId, CaseId, E164, Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { SendText } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';

type RefusedText = {
  readonly id: AttemptId;
  readonly caseId: CaseId | null;
  readonly text: SendText;
  readonly refusal: Refused;
  readonly at: Instant;
};

/** What the send gate refused is a row of the ledger too, with its reason (invariant 2). */
export async function recordRefusedText(tx: Tx, refused: RefusedText): Promise<void> {
  const { id, caseId, text, refusal, at } = refused;
  await tx.ledger.record({
    id,
    caseId,
    e164: text.to as E164,
    channel: 'sms',
    direction: 'out',
    purpose: text.purpose,
    author: text.author as Actor,
    code: refusalDisposition(refusal.reason),
    reason: refusal.reason,
    until: refusal.until,
    at,
  });
}
