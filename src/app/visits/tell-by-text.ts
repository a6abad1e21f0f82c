import type { CaseFile, Phone } from '../../domain/case.js';
import type { Ref } from '../../domain/conversation/flow.js';
import { type AttemptId, DAY, type Instant } from '../../domain/ids.js';
import type { TextName } from '../../domain/wording/text.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import { type AskGate, recordRefusal, refusalWords } from '../escalation/desk-gate.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';

export type TellDeps = TurnDeps & { readonly askGate: AskGate };

export type Told = {
  readonly file: CaseFile;
  /** null: the household has no number. */
  readonly phone: Phone | null;
  readonly staff: StaffMember;
  /** Where the conversation opens, and the text that it says there. */
  readonly door: Ref;
  readonly text: TextName;
  readonly visitAt: Instant;
  /** One text for one act, however often it is delivered. */
  readonly key: string;
  readonly now: Instant;
};

const NO_NUMBER = 'Ce dossier n’a aucun numéro : prévenez le ménage autrement.';

/**
 * What the team decided on a visit is told to the household in its language, through the gate, and
 * its answer is heard as ever. Answers null when the text leaves now, else why it does not or not
 * yet; what will never leave opens no conversation.
 */
export async function tellByText(tx: Tx, deps: TellDeps, told: Told): Promise<string | null> {
  const { file, phone, staff, now, visitAt } = told;
  if (!phone) return NO_NUMBER;
  const author = `staff:${staff.id}` as const;
  const expiresAt = Math.min(now + DAY, visitAt);
  const about = { textKey: told.text, body: '', purpose: 'confirmation', discretion: 0 } as const;
  const text = { ...about, to: phone.e164, needsReply: false, author };
  const request = { file, phone, text, expiresAt };
  const gate = await deps.askGate(tx, request, now);
  if (gate.kind === 'refused' && (gate.until === null || gate.until >= expiresAt))
    return recordRefusal(tx, { ...request, refusal: gate, id: deps.ids.uuid() as AttemptId }, now);
  await runTurn(tx, deps, {
    ...{ file, phone, reply: null, now },
    conversation: await tx.conversations.waiting(file.id, phone.e164),
    input: { kind: 'begin', door: told.door },
    occasion: { visitAt, worker: staff.firstName, author, dispatch: { expiresAt, key: told.key } },
  });
  return gate.kind === 'refused' ? refusalWords(gate, file.zone) : null;
}
