import type { CaseFile, Phone } from '../../domain/case.js';
import type { CallLeg, PhoneCall } from '../../domain/hotline/call.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { CallId, Instant, LegId } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';

/** A call under way, with what is known of who is on it, inside the transaction of a turn. */
export type OnCall = {
  readonly call: PhoneCall;
  /** The one household that holds the number; null when none or several do, or it is withheld. */
  readonly file: CaseFile | null;
  readonly phone: Phone | null;
  readonly now: Instant;
};

const GONE: LineAnswer = [{ do: 'hang-up' }];

/**
 * One turn of a call: number, case and call are locked in that order, as everywhere; what was
 * answered to this very turn is said again, and nothing is done twice.
 */
export async function onTurn(
  deps: LineDeps,
  { call: id, turn }: { readonly call: CallId; readonly turn: number },
  work: (tx: Tx, on: OnCall) => Promise<LineAnswer>,
): Promise<LineAnswer> {
  return deps.store.transaction(async (tx) => {
    const on = await openCall(tx, id, deps.clock.now());
    if (!on) return GONE;
    const kept = await tx.calls.answered(id, turn);
    if (kept) return kept;
    const answer = await work(tx, on);
    await tx.calls.keepAnswer(id, turn, answer, on.now);
    return answer;
  });
}

/** The same for a telephone that we rang: its call is locked with it. */
export async function onLegTurn(
  deps: LineDeps,
  { leg: id, turn }: { readonly leg: LegId; readonly turn: number },
  work: (tx: Tx, on: OnCall & { readonly leg: CallLeg }) => Promise<LineAnswer>,
): Promise<LineAnswer> {
  return deps.store.transaction(async (tx) => {
    const seen = await tx.calls.leg(id);
    const on = seen && (await openCall(tx, seen.callId, deps.clock.now()));
    // Read again under the lock: its end may have come in between.
    const leg = on && (await tx.calls.leg(id));
    if (!leg) return GONE;
    const kept = await tx.calls.answered(id, turn);
    if (kept) return kept;
    const answer = await work(tx, { ...on, leg });
    await tx.calls.keepAnswer(id, turn, answer, on.now);
    return answer;
  });
}

/** Locks a call with its number and household; null when there is no such call. */
export async function openCall(tx: Tx, id: CallId, now: Instant): Promise<OnCall | null> {
  const seen = await tx.calls.find(id);
  if (!seen) return null;
  if (seen.e164) await tx.numbers.lock(seen.e164);
  if (seen.caseId) await tx.cases.lock(seen.caseId);
  const call = await tx.calls.lock(id);
  return call && callWith(tx, call, now);
}

/** A call with what is known of who is on it; whoever asks has locked what they mean to change. */
export async function callWith(tx: Tx, call: PhoneCall, now: Instant): Promise<OnCall> {
  const file = call.caseId ? await tx.cases.find(call.caseId) : null;
  const phone = call.e164 ? await tx.numbers.find(call.e164) : null;
  return { call, file, phone, now };
}
