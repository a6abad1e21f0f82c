import type { PhoneCall } from '../../domain/hotline/call.js';
import {
  type AfterCall,
  CALL_OUTCOMES,
  type CallOutcome,
} from '../../domain/hotline/call-outcome.js';
import type { CardId, E164, Instant } from '../../domain/ids.js';
import { numberLost, stopTexts } from '../contact/number-news.js';
import { actOnCard } from '../escalation/act-on-card.js';
import type { Granted } from '../escalation/authorise.js';
import { putAway } from '../escalation/close-card.js';
import { goneFor } from '../escalation/gone-for.js';
import { openCard } from '../escalation/open-card.js';
import { addOutcome } from '../ledger/add-outcome.js';
import type { DeskCall, OutcomeAnswer } from '../ports/desk.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import { callAgain } from './call-again.js';
import { attemptOf } from './call-attempt.js';
import { callBackTried } from './call-back-tried.js';
import { lastCall } from './last-call.js';
import type { LineDeps } from './line-deps.js';
import { callWith, type OnCall } from './on-turn.js';

/**
 * « Noter l'issue »: one tap after a call says what became of it (statistics 4.2), and what
 * follows is done. A person's word outranks the network's. Noted again, the last
 * correction stands.
 */
export function recordOutcome(
  deps: LineDeps,
  noted: DeskCall & { readonly outcome: CallOutcome },
): Promise<OutcomeAnswer> {
  return actOnCard<OutcomeAnswer>(
    deps,
    { ...noted, permission: 'call' },
    async (tx, access, now) => {
      const gone = goneFor(access);
      if (gone && gone.kind !== 'closed') return gone;
      const call = await lastCall(tx, access.card, now);
      if (!call) return { kind: 'refused', message: "Aucun appel récent n'attend d'issue ici." };
      await noteOutcome(tx, deps, { access, call, outcome: noted.outcome, now });
      return { kind: 'noted' };
    },
  );
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
  const isNews = await addOutcome(tx, {
    ...{ attemptId: attemptOf(call), code, detail: outcome, actor: `staff:${staff.id}`, at: now },
  });
  if (card.reason === 'call-outcome')
    await putAway(tx, card, { by: staff.id, reason: 'answered', now });
  if (!isNews) return;
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
      return e164 ? numberLost(tx, deps, { e164, now }) : undefined;
    case 'shared-number':
      return e164 ? tx.numbers.stand(e164, 'shared') : undefined;
    case 'interpreter':
      return card('interpreter');
    case 'danger':
      return card('distress', "Danger entendu au téléphone par l'équipe");
    case 'refusal':
      return card('refusal');
    case 'stop-texts':
      return e164 ? stopTexts(tx, { e164, now }) : undefined;
  }
}
