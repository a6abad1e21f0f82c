import type { CallBackReason, PhoneCall } from '../../domain/hotline/call.js';
import { CALL_RANKS, isOver, legEndOf } from '../../domain/hotline/call-progress.js';
import { isMissedCall, MISSED_CALL } from '../../domain/hotline/line-abuse.js';
import type { Instant } from '../../domain/ids.js';
import type { InboundCallStatus } from '../ports/inbound.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import { noteCall } from './call-attempt.js';
import { writeMissedCall } from './call-missed.js';
import { tenantLegOver } from './call-out-over.js';
import { legOver } from './leg-over.js';
import type { LineDeps } from './line-deps.js';
import { type OnCall, openCall } from './on-turn.js';

type News = { readonly news: InboundCallStatus; readonly now: Instant };

/**
 * News of a call or of one of its legs. It may come late, twice, reversed or never: each is kept
 * on the ledger, and the state only moves forward.
 */
export async function followCall(tx: Tx, deps: LineDeps, { news, now }: News): Promise<void> {
  const leg = news.leg ? await tx.calls.leg(news.leg) : await tx.calls.legBySid(news.providerSid);
  if (leg) {
    const on = await openCall(tx, leg.callId, now);
    if (on) await followLeg(tx, deps, { on, news, legId: leg.id });
    return;
  }
  const seen = await tx.calls.bySid(news.providerSid);
  if (seen) {
    const on = await openCall(tx, seen.id, now);
    if (on) await followCaller(tx, deps, { on, news });
    return;
  }
  // A call that we never answered: our line was down when it came in.
  if (isOver(news.progress) && news.leg === null)
    await writeMissedCall(tx, deps, { providerSid: news.providerSid, from: news.number, now });
}

type OnNews = { readonly on: OnCall; readonly news: InboundCallStatus };

async function followLeg(
  tx: Tx,
  deps: LineDeps,
  { on, news, legId }: OnNews & { readonly legId: NonNullable<InboundCallStatus['leg']> },
): Promise<void> {
  // Read again under the lock of its call.
  const leg = await tx.calls.leg(legId);
  if (!leg) return;
  const { progress, providerSid, answeredBy } = news;
  await note(tx, { on, news, role: leg.role });
  if (leg.state === 'over') return;
  const known = { ...leg, providerSid: leg.providerSid ?? providerSid };
  if (isOver(progress)) {
    if (leg.role === 'tenant')
      return tenantLegOver(tx, deps, { on, leg: known, progress, answeredBy });
    // A worker's that was answered and over, without the key: nobody took the call.
    const end = legEndOf(progress);
    return legOver(tx, deps, { on, leg: known, end: end === 'bridged' ? 'not-taken' : end });
  }
  const isAnswer = progress === 'in-progress';
  const state = isAnswer ? 'answered' : leg.state === 'answered' ? 'answered' : 'ringing';
  await tx.calls.saveLeg({ ...known, state, answeredBy: answeredBy ?? known.answeredBy });
  if (isAnswer && leg.role === 'tenant' && on.call.bridgedAt === null)
    await tx.calls.save({ ...on.call, bridgedAt: on.now });
}

/** The caller's own leg: once over, so is the call; who hung up while waiting is called back. */
async function followCaller(tx: Tx, deps: LineDeps, { on, news }: OnNews): Promise<void> {
  const { call, now } = on;
  await note(tx, { on, news, role: 'caller' });
  if (call.state === 'over' || !isOver(news.progress)) return;
  await tx.calls.save({ ...call, state: 'over', endedAt: now });
  if (!call.e164 || (await tx.line.barredUntil(call.e164, now)) !== null) return;
  const again = againBecause(call, { now, bip: deps.clock.lived(MISSED_CALL) });
  if (again) await askCallBack(tx, deps, on, again);
}

/** Why a caller who has rung off is called back, in which place; null when nothing was left open. */
function againBecause(
  { state, startedAt, waitingSince, bridgedAt, takenBy, session }: PhoneCall,
  { now, bip }: { readonly now: Instant; readonly bip: number },
): { readonly reason: CallBackReason; readonly since: Instant } | null {
  if (state === 'waiting') return { reason: 'abandoned', since: waitingSince ?? now };
  // Hung up at the signal: what they had to say was not said.
  if (state === 'message') return { reason: 'message', since: startedAt };
  if (state === 'talking' && bridgedAt === null && takenBy !== null)
    return { reason: 'abandoned', since: startedAt };
  const recent = { startedAt, endedAt: now, pressedKey: (session?.turn ?? 0) > 1, bridged: false };
  return state === 'menu' && isMissedCall(recent, bip)
    ? { reason: 'missed', since: startedAt }
    : null;
}

/** Every event is on the ledger, in the order in which it came; the rank says what stands. */
async function note(
  tx: Tx,
  { on, news, role }: OnNews & { readonly role: 'caller' | 'worker' | 'tenant' },
): Promise<void> {
  const { progress, providerSid, answeredBy } = news;
  // Of a worker's telephone nothing says how the household was reached: below the call's own.
  // Of a caller's, that they came in stands already: what they said outranks how long they stayed.
  // Of a household's, the end with its disposition is written by whoever ends the leg: above this.
  const ofTenant = CALL_RANKS[progress] - (isOver(progress) ? 1 : 0);
  const rank = { worker: 0, caller: CALL_RANKS[progress] / 10, tenant: ofTenant }[role];
  await noteCall(tx, on.call, {
    ...{ kind: progress, rank, code: null, providerSid },
    detail: answeredBy === 'machine' ? `${role}, machine` : role,
    ...{ actor: 'provider', at: on.now },
  });
}
