import type { PhoneCall } from '../../domain/hotline/call.js';
import {
  type AfterCall,
  CALL_OUTCOMES,
  type CallOutcome,
} from '../../domain/hotline/call-outcome.js';
import { OUTCOME_RANK } from '../../domain/hotline/call-progress.js';
import { type CardId, DAY, type E164, type Instant } from '../../domain/ids.js';
import { askForShowing } from '../escalation/ask-for-showing.js';
import { authorise, type Granted } from '../escalation/authorise.js';
import { openCard } from '../escalation/open-card.js';
import { goneFor } from '../escalation/take-card.js';
import type { DeskCall, OutcomeAnswer } from '../ports/desk.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import { callAgain } from './call-again.js';
import { callBackTried } from './call-back-tried.js';
import type { LineDeps } from './line-deps.js';
import { callWith, type OnCall } from './on-turn.js';

/** The last call of the card's household is looked for so far back. */
const LATELY = 7 * DAY;

/**
 * « Noter l'issue »: one tap after a call says what became of it (statistics 4.2), and what
 * follows is done. A person's word outranks the network's. Noted twice, the second corrects the first.
 */
export async function recordOutcome(
  deps: LineDeps,
  noted: DeskCall & { readonly outcome: CallOutcome },
): Promise<OutcomeAnswer> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const access = await authorise(tx, { ...noted, permission: 'call' }, now);
    if (access.kind !== 'granted') return access;
    const gone = goneFor(access);
    if (gone && gone.kind !== 'closed') return gone;
    const call = await lastCall(tx, access, now);
    if (!call) return { kind: 'refused', message: "Aucun appel récent n'attend d'issue ici." };
    await noteOutcome(tx, deps, { access, call, outcome: noted.outcome, now });
    return { kind: 'noted' };
  });
}

async function lastCall(tx: Tx, { card }: Granted, now: Instant): Promise<PhoneCall | null> {
  const file = card.caseId ? await tx.cases.find(card.caseId) : null;
  const numbers = card.e164 ? [card.e164] : (file?.phones ?? []).map(({ e164 }) => e164);
  const calls: PhoneCall[] = [];
  for (const number of numbers) calls.push(...(await tx.calls.ofNumber(number, now - LATELY)));
  return calls.filter(({ takenBy }) => takenBy !== null).at(-1) ?? null;
}

type Noting = {
  readonly access: Granted;
  readonly call: PhoneCall;
  readonly outcome: CallOutcome;
  readonly now: Instant;
};

async function noteOutcome(tx: Tx, deps: LineDeps, noting: Noting): Promise<void> {
  const { access, call, outcome, now } = noting;
  const { card, staff } = access;
  const { code, follows } = CALL_OUTCOMES[outcome];
  const before = await tx.ledger.find(call.attemptId);
  // Of equal ranks the first stands: a correction goes above it.
  const rank = before?.status === 'outcome' ? OUTCOME_RANK + 1 : OUTCOME_RANK;
  await tx.ledger.addEvent({
    ...{ attemptId: call.attemptId, kind: 'outcome', rank, code, providerSid: null },
    ...{ detail: outcome, actor: `staff:${staff.id}`, at: now },
  });
  if (card.reason === 'call-outcome' && card.state !== 'closed') {
    const closed = await tx.cards.close(card.id, staff.id, { reason: 'answered', at: now });
    await askForShowing(tx, closed, now);
    if (closed.caseId)
      await tx.diary.cancel(closed.caseId, ['card-unanswered'], { cardId: closed.id });
  }
  const reached = code >= '30' && code < '90';
  // The case is locked already: a number's lock, taken now, would come too late (order of locks).
  const on = await callWith(tx, call, now);
  await settleCallBack(tx, deps, { on, reached });
  if (!reached) await callAgain(tx, deps, { on, end: code === '23' ? 'busy' : 'machine' });
  await follow(tx, deps, { on, follows, about: card.e164 });
}

/** Who was spoken to needs no more call-back; a voicemail or nobody is one try of three. */
async function settleCallBack(
  tx: Tx,
  deps: LineDeps,
  { on, reached }: { readonly on: OnCall; readonly reached: boolean },
): Promise<void> {
  const { callBackId } = on.call;
  if (!callBackId) return;
  if (!reached) return callBackTried(tx, deps, { on, end: 'machine' });
  const callBack = await tx.callBacks.lock(callBackId);
  if (callBack?.state !== 'calling') return;
  await tx.callBacks.save({ ...callBack, state: 'reached', endedAt: on.now });
}

type Following = {
  readonly on: OnCall;
  readonly follows: AfterCall;
  /** The number that the card is about. */
  readonly about: E164 | null;
};

async function follow(tx: Tx, deps: LineDeps, following: Following): Promise<void> {
  const { on, follows, about } = following;
  const { e164, caseId } = on.call;
  const { now } = on;
  const card = async (
    reason: 'interpreter' | 'distress' | 'refusal',
    wish: string | null = null,
  ) => {
    const id = deps.ids.uuid() as CardId;
    await openCard(tx, { id, caseId, e164: about, reason, wish }, now);
  };
  switch (follows) {
    case 'nothing':
      return;
    case 'call-again':
      return askCallBack(tx, deps, on, { reason: 'asked' });
    case 'wrong-number':
      return e164 ? tx.numbers.stand(e164, 'wrong') : undefined;
    case 'shared-number':
      return e164 ? tx.numbers.stand(e164, 'shared') : undefined;
    case 'interpreter':
      return card('interpreter');
    case 'danger':
      return card('distress', "Danger entendu au téléphone par l'équipe");
    case 'refusal':
      return card('refusal');
    case 'stop-texts':
      return e164 ? tx.numbers.optOut(e164, now) : undefined;
  }
}
