import type { CallLeg, PhoneCall } from '../../domain/hotline/call.js';
import type { E164, Instant, LegId, StaffId } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';

type Wanted = {
  readonly call: PhoneCall;
  readonly role: CallLeg['role'];
  readonly staffId?: StaffId;
  readonly e164: E164;
  readonly now: Instant;
};

/** A telephone about to be rung; null when that worker's rings already. */
export async function addLeg(
  tx: Tx,
  { ids }: Pick<LineDeps, 'ids'>,
  { call, role, staffId, e164, now }: Wanted,
): Promise<CallLeg | null> {
  const leg: CallLeg = {
    ...{ id: ids.uuid() as LegId, callId: call.id, role, staffId: staffId ?? null, e164 },
    ...{ providerSid: null, state: 'claimed', end: null, answeredBy: null },
    ...{ placedAt: now, endedAt: null },
  };
  return (await tx.calls.addLeg(leg)) ? leg : null;
}

/**
 * The same, to be rung by us within `withinMs` of somebody's life: claimed before the provider is
 * asked (invariant 4).
 */
export async function claimLeg(
  tx: Tx,
  deps: LineDeps,
  { withinMs, ...wanted }: Wanted & { readonly withinMs: number },
): Promise<CallLeg | null> {
  const leg = await addLeg(tx, deps, wanted);
  if (!leg) return null;
  const { call, now } = wanted;
  await tx.diary.write({
    kind: 'place-leg',
    caseId: call.caseId,
    payload: { legId: leg.id },
    dueAt: now,
    expiresAt: now + deps.clock.lived(withinMs),
    key: `place-leg:${leg.id}`,
  });
  return leg;
}
