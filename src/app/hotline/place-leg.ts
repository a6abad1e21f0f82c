import type { CallLeg, LegEnd } from '../../domain/hotline/call.js';
import { CALL_RANKS } from '../../domain/hotline/call-progress.js';
import type { E164, LegId } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Log } from '../ports/log.js';
import type { ProviderFailure, Submitted, Unknown } from '../ports/messages.js';
import type { Telephone } from '../ports/telephone.js';
import { noteCall } from './call-attempt.js';
import { legOver } from './leg-over.js';
import type { LineDeps } from './line-deps.js';
import { openCall } from './on-turn.js';
import { RING_SECONDS } from './ring-worker.js';

export type PlaceDeps = LineDeps & { readonly telephone: Telephone; readonly log: Log };

type Answer = Submitted | ProviderFailure | Unknown;

/**
 * Rings a telephone that was claimed: claim, provider, record (invariant 4). A claim found open
 * was left by a crash: the provider is asked first, so that nobody's telephone rings twice.
 */
export async function placeLeg(
  deps: PlaceDeps,
  entry: DiaryEntry<'place-leg'>,
): Promise<'placed' | 'failed' | 'unknown' | 'over'> {
  const leg = await deps.store.transaction((tx) => tx.calls.leg(entry.payload.legId as LegId));
  const isLate = entry.expiresAt !== null && deps.clock.now() >= entry.expiresAt;
  if (leg?.state !== 'claimed' || isLate) {
    if (leg?.state === 'claimed') await record(deps, { leg, answer: NEVER });
    await deps.store.transaction((tx) => tx.diary.finish(entry.id, 'over'));
    return 'over';
  }
  const answer = await ring(deps, leg, entry.tries > 1);
  if (answer.kind === 'unknown') return 'unknown';
  await record(deps, { leg, answer });
  await deps.store.transaction((tx) => tx.diary.finish(entry.id, answer.kind));
  return answer.kind === 'submitted' ? 'placed' : 'failed';
}

/** Claimed too long ago: whoever waited has gone, or was told otherwise. */
const NEVER: ProviderFailure = {
  ...{ kind: 'provider-failure', providerCode: 'late', retry: true },
  ...{ optedOut: false, unusableNumber: false, ours: false },
};

async function ring(deps: PlaceDeps, leg: CallLeg, again: boolean): Promise<Answer> {
  const { telephone } = deps;
  if (again) {
    const found = await telephone.findRung(leg.e164, leg.placedAt);
    if (found.kind !== 'never-rung') return found;
  }
  const showing = leg.role === 'tenant' ? await reminderNumber(deps, leg) : null;
  return telephone.ring({
    ...(showing && { showing }),
    leg: leg.id,
    to: leg.e164,
    seconds: RING_SECONDS,
    hears: leg.role === 'worker' ? 'worker' : 'reminder',
    detectMachine: leg.role === 'tenant',
  });
}

/** What a machine shows must be of the range for machines (seed ). */
function reminderNumber({ store }: PlaceDeps, { callId }: CallLeg): Promise<E164 | null> {
  return store.transaction(async (tx) => {
    const call = await tx.calls.find(callId);
    return (await tx.line.setting(call?.territory ?? null)).reminderNumber;
  });
}

async function record(
  deps: PlaceDeps,
  { leg: { id, callId }, answer }: { leg: CallLeg; answer: Submitted | ProviderFailure },
): Promise<void> {
  await deps.store.transaction(async (tx) => {
    const on = await openCall(tx, callId, deps.clock.now());
    const leg = on && (await tx.calls.leg(id));
    if (!leg || leg.state === 'over') return;
    if (answer.kind === 'submitted') {
      const { providerSid } = answer;
      // Its callbacks may have come before our own record of it.
      const state = leg.state === 'claimed' ? 'placed' : leg.state;
      await tx.calls.saveLeg({ ...leg, providerSid, state });
      if (on.call.direction === 'out' && on.call.providerSid === null)
        await tx.calls.save({ ...on.call, providerSid });
      await noteCall(tx, on.call, {
        ...{ kind: 'submitted', rank: CALL_RANKS.submitted },
        ...{ code: null, providerSid, detail: leg.role, actor: 'machine', at: on.now },
      });
      return;
    }
    if (answer.ours)
      deps.log.error({ code: answer.providerCode }, 'line: call refused by provider');
    const end: LegEnd = answer.unusableNumber ? 'invalid' : 'failed';
    await legOver(tx, deps, { on, leg, end });
  });
}
