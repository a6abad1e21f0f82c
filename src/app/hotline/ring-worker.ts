import type { CallLeg, PhoneCall } from '../../domain/hotline/call.js';
import { nextToRing } from '../../domain/hotline/ring-order.js';
import { type CallId, type Instant, MINUTE, type StaffId } from '../../domain/ids.js';
import { placeOf } from '../contact/gate-facts.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { LineWorker } from '../ports/hotline.js';
import type { Tx } from '../ports/store.js';
import { claimLeg } from './claim-leg.js';
import type { LineDeps } from './line-deps.js';
import { onCallNow } from './on-call-now.js';
import { type OnCall, openCall } from './on-turn.js';
import { whoMayBeRung } from './who-may-be-rung.js';

/** How long a worker's telephone rings: past it a voicemail of theirs would answer. */
export const RING_SECONDS = 20;
/** Looked at again though nothing was heard: a callback may never come. */
export const LOOK_AGAIN_MS = 30_000;
export const ALL_BUSY_MS = 10_000;

export type RingOutcome = 'rung' | 'postponed' | 'over';

/**
 * A caller waits: the next person's telephone is rung, the caller's own worker first, one at a
 * time, in the order of the queue. Does nothing while one rings; ends when nobody waits any more.
 */
export async function ringWorker(
  deps: LineDeps,
  entry: DiaryEntry<'ring-worker'>,
): Promise<RingOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const on = await openCall(tx, entry.payload.callId as CallId, now);
    if (on?.call.state !== 'waiting') {
      await tx.diary.finish(entry.id, 'over');
      return 'over';
    }
    const rung = await ringFor(tx, deps, on);
    const again = rung === 'all-busy' ? ALL_BUSY_MS : LOOK_AGAIN_MS;
    await tx.diary.postpone(entry.id, now + deps.clock.lived(again), rung);
    return rung === 'rung' ? 'rung' : 'postponed';
  });
}

async function ringFor(tx: Tx, deps: LineDeps, on: OnCall) {
  const { call, now } = on;
  const legs = await tx.calls.legsOf(call.id);
  if (rings(legs)) return 'ringing';
  const here = { place: placeOf(on.file), calendar: deps.calendar };
  const free = await freeFor(tx, on);
  const rung = ringsOf(legs);
  const onCall = await onCallNow(tx, call.territory, now);
  const reach = { workers: free, where: here, onCall, rung };
  const { workers, where } = whoMayBeRung(call, reach, now);
  const next = nextToRing(
    {
      own: call.caseId ? await tx.line.ownWorkerOf(call.caseId) : null,
      territory: call.territory,
      workers,
      rung,
      lastRungAt: lastRings(workers),
    },
    {
      now,
      where,
      againAfter: deps.clock.lived(MINUTE),
    },
  );
  if (next.kind !== 'ring') return next.kind;
  const leg = await claimWorkerLeg(tx, deps, { call, worker: next.worker, now });
  return leg ? 'rung' : 'all-busy';
}

/** Those left once the callers before this one have theirs: an older wait is never overtaken. */
async function freeFor(tx: Tx, { call }: OnCall): Promise<LineWorker[]> {
  const workers = await tx.line.workers(call);
  const queue = await tx.calls.waiting(call.territory);
  const place = queue.findIndex(({ id }) => id === call.id);
  let unserved = 0;
  for (const other of queue.slice(0, Math.max(0, place)))
    if (!rings(await tx.calls.legsOf(other.id))) unserved += 1;
  const free = workers.filter(({ busy }) => !busy);
  return free.length > unserved ? workers : workers.map((worker) => ({ ...worker, busy: true }));
}

/** A worker's telephone rings for that call, or was answered. */
export const rings = (legs: readonly CallLeg[]): boolean =>
  legs.some((leg) => leg.role === 'worker' && leg.state !== 'over');

/** When each was last rung, for anyone. */
export const lastRings = (workers: readonly LineWorker[]): Map<StaffId, Instant> =>
  new Map(
    workers.flatMap(({ id, lastRungAt }) =>
      lastRungAt === null ? [] : [[id, lastRungAt] as const],
    ),
  );

const ringsOf = (legs: readonly CallLeg[]): Map<StaffId, Instant> =>
  new Map(legs.flatMap(({ staffId, placedAt }) => (staffId ? [[staffId, placedAt] as const] : [])));

type Claiming = {
  readonly call: PhoneCall;
  readonly worker: Pick<LineWorker, 'id' | 'phone'>;
  readonly now: Instant;
};

/** The worker's leg, claimed; null when their telephone rings already. */
export const claimWorkerLeg = (
  tx: Tx,
  deps: LineDeps,
  { call, worker: { id: staffId, phone: e164 }, now }: Claiming,
): Promise<CallLeg | null> =>
  claimLeg(tx, deps, { call, role: 'worker', staffId, e164, now, withinMs: MINUTE });
