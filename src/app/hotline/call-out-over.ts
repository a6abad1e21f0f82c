import type { CallLeg, LegEnd, PhoneCall } from '../../domain/hotline/call.js';
import { networkDisposition } from '../../domain/hotline/call-outcome.js';
import {
  CALL_RANKS,
  type CallProgress,
  isOver,
  legEndOf,
} from '../../domain/hotline/call-progress.js';
import type { Tx } from '../ports/store.js';
import { checkCallOver } from '../visits/check-call.js';
import { callAgain } from './call-again.js';
import { noteCall } from './call-attempt.js';
import { callBackTried } from './call-back-tried.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

type TenantLeg = {
  readonly on: OnCall;
  readonly leg: CallLeg;
  readonly progress: CallProgress;
  readonly answeredBy?: CallLeg['answeredBy'];
};

/**
 * What became of a tenant's telephone that a worker's call rang: the network's word stands on
 * the ledger until a person's word outranks it. Only forward: said twice or late, nothing changes.
 */
export async function tenantLegOver(tx: Tx, deps: LineDeps, tenant: TenantLeg): Promise<void> {
  const { on, leg, progress, answeredBy = null } = tenant;
  if (leg.state === 'over' || !isOver(progress)) return;
  const { call, now } = on;
  const end = legEndOf(progress);
  await tx.calls.saveLeg({ ...leg, state: 'over', end, answeredBy, endedAt: now });
  await noteCall(tx, call, {
    ...{ kind: progress, rank: CALL_RANKS[progress] },
    code: networkDisposition(progress, answeredBy),
    ...{ providerSid: leg.providerSid, detail: 'tenant', actor: 'provider', at: now },
  });
  if (call.purpose === 'reminder')
    await tx.calls.save({ ...call, state: 'over', ending: end, endedAt: now });
  if (end === 'bridged') return;
  await callBackTried(tx, deps, { on, end });
  await callAgain(tx, deps, { on, end });
}

/** The worker's telephone of a call out is over: with it, the call. */
export async function callOutOver(
  tx: Tx,
  deps: LineDeps,
  { on, workerEnd }: { readonly on: OnCall; readonly workerEnd: LegEnd },
): Promise<void> {
  const { call, now } = on;
  const saved: PhoneCall = (await tx.calls.find(call.id)) ?? call;
  if (saved.state === 'over') return;
  const neverDialled = saved.state === 'ringing';
  await tx.calls.save({ ...saved, state: 'over', ending: workerEnd, endedAt: now });
  if (saved.purpose === 'check-out') return checkCallOver(tx, { call: saved, now });
  if (!neverDialled) return;
  // The worker never came: nobody was called, which is our own doing and no try of the household's.
  await noteCall(tx, saved, {
    ...{ kind: 'worker-unreached', rank: CALL_RANKS.failed },
    ...{ code: '05', providerSid: null, detail: workerEnd, actor: 'machine', at: now },
  });
  await callBackTried(tx, deps, { on: { ...on, call: saved }, end: 'worker-unreached' });
}
