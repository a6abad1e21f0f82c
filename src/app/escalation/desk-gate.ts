import type { CaseFile, Phone } from '../../domain/case.js';
import type { Allowed, Refused } from '../../domain/contact/contact-request.js';
import { refusalSentence } from '../../domain/contact/refusal-sentence.js';
import { type AttemptId, type CaseId, DAY, type Instant } from '../../domain/ids.js';
import { frenchDateTime } from '../../domain/time/local-time.js';
import { askGate } from '../contact/ask-gate.js';
import type { GateDeps } from '../contact/gate-facts.js';
import { recordRefusedText } from '../ledger/record-refused-text.js';
import type { SendText } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';

/** What is about to be written in the diary for a person of the desk. */
export type DeskRequest = {
  readonly file: CaseFile;
  readonly phone: Phone;
  readonly text: SendText;
  readonly expiresAt: Instant;
};

/** The send gate (invariant 3), asked while the person who typed is still there to read the answer. */
export type AskGate = (tx: Tx, request: DeskRequest, now: Instant) => Promise<Allowed | Refused>;

/** The gate with the facts of the store, for compose.ts. */
export function createDeskGate(deps: GateDeps): AskGate {
  return async (tx, { file, phone, text, expiresAt }, now) => {
    const request = {
      channel: 'sms',
      purpose: text.purpose,
      discretionNeeded: text.discretion,
      needsReply: text.needsReply,
      expiresAt,
      answering: await isAnswer(tx, { purpose: text.purpose, caseId: file.id }, now),
    } as const;
    return askGate(tx, { file, phone, request }, { ...deps, now });
  };
}

/** Whether a text is awaited: a confirmation always, a person's own when the household wrote. */
export async function isAnswer(
  tx: Tx,
  { purpose, caseId }: Pick<SendText, 'purpose'> & { readonly caseId: CaseId | null },
  now: Instant,
): Promise<boolean> {
  if (purpose === 'desk' && caseId !== null) return deskAnswers(tx, caseId, now);
  return purpose === 'confirmation';
}

/**
 * Whether a person's text answers the household rather than solicits it: something came in during
 * the last day. Without it the cap of one text a day would forbid to answer a reply.
 */
export async function deskAnswers(tx: Tx, caseId: CaseId, now: Instant): Promise<boolean> {
  const tries = await tx.ledger.ofCase(caseId, now - DAY);
  return tries.some(({ direction }) => direction === 'in');
}

/** Writes the refused try in the ledger (invariant 2) and answers why, in French, with its end. */
export async function recordRefusal(
  tx: Tx,
  refused: DeskRequest & { refusal: Refused; id: AttemptId },
  now: Instant,
): Promise<string> {
  const { file, text, refusal, id } = refused;
  await recordRefusedText(tx, { id, caseId: file.id, text, refusal, at: now });
  return refusalWords(refusal, file.zone);
}

/** Why the gate said no, and when it would not any more, in French for whoever asked. */
export function refusalWords({ reason, until }: Refused, zone: string): string {
  const sentence = refusalSentence(reason);
  return until === null
    ? sentence
    : `${sentence} Possible à partir du ${frenchDateTime(until, zone)}.`;
}
