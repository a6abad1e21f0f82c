import type { CaseFile } from '../../domain/case.js';
import type { ContactRequest, Refused } from '../../domain/contact/contact-request.js';
import { refusalDisposition } from '../../domain/contact/refusal-disposition.js';
import type { CallPurpose, PhoneCall } from '../../domain/hotline/call.js';
import type { AttemptId, CallBackId, CallId, CardId, E164, Instant } from '../../domain/ids.js';
import type { Actor, Attempt } from '../../domain/ledger/attempt.js';
import { askGate } from '../contact/ask-gate.js';
import { deskAnswers } from '../escalation/desk-gate.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';

export type CallOut = {
  readonly file: CaseFile | null;
  readonly e164: E164;
  readonly territory: string | null;
  readonly purpose: Exclude<CallPurpose, 'hotline' | 'check-out'>;
  readonly author: Actor;
  readonly cardId: CardId | null;
  readonly callBackId: CallBackId | null;
  /** Somebody in distress is called whatever the hour allows a worker. */
  readonly distress?: boolean;
  readonly now: Instant;
};

export type Started =
  | { readonly kind: 'started'; readonly call: PhoneCall }
  | { readonly kind: 'refused'; readonly refusal: Refused };

/**
 * A call to a household begins with the gate (invariant 3): refused, it is a row of the ledger
 * with its reason; allowed, it is claimed before any telephone rings (invariant 4).
 */
export async function startCallOut(tx: Tx, deps: LineDeps, out: CallOut): Promise<Started> {
  const { file, e164, now } = out;
  const phone = await tx.numbers.keep(e164, now);
  const attemptId = deps.ids.uuid() as AttemptId;
  const facts: Omit<Attempt, 'code' | 'reason' | 'until'> = {
    ...{ id: attemptId, caseId: file?.id ?? null, e164, at: now },
    ...{ channel: out.purpose === 'reminder' ? 'ivr' : 'human_call', direction: 'out' },
    ...{ purpose: purposeOf(out), author: out.author },
  };
  const request = await requestOf(tx, out);
  const answer = await askGate(tx, { file, phone, request }, { ...deps, now });
  if (answer.kind === 'refused') {
    const { reason, until } = answer;
    await tx.ledger.record({ ...facts, code: refusalDisposition(reason), reason, until });
    return { kind: 'refused', refusal: answer };
  }
  await tx.ledger.record({ ...facts, code: '00', reason: null, until: null });
  const call: PhoneCall = {
    id: deps.ids.uuid() as CallId,
    ...{ providerSid: null, direction: 'out', e164, territory: out.territory },
    ...{ caseId: file?.id ?? null, attemptId, purpose: out.purpose, state: 'ringing' },
    ...{ urgent: out.distress === true, session: null, identity: 'unasked', identityTries: 0 },
    ...{ waitingSince: null, takenBy: null, bridgedAt: null, ending: null },
    ...{ cardId: out.cardId, callBackId: out.callBackId, startedAt: now, endedAt: null },
  };
  await tx.calls.open(call);
  return { kind: 'started', call };
}

const purposeOf = ({ purpose, distress }: CallOut) =>
  purpose === 'reminder' ? 'reminder' : distress ? 'distress' : 'desk';

async function requestOf(tx: Tx, out: CallOut): Promise<ContactRequest> {
  const { file, purpose, now } = out;
  const wasHeard =
    purpose === 'call-back' || (file !== null && (await deskAnswers(tx, file.id, now)));
  return {
    channel: 'call',
    purpose: purposeOf(out),
    ...{ discretionNeeded: 0, needsReply: false, expiresAt: null },
    // Who asked to be called back is answered, not solicited.
    answering: purpose !== 'reminder' && wasHeard,
  };
}
