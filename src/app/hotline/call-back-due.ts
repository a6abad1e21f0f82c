import type { CaseFile } from '../../domain/case.js';
import type { CallBack } from '../../domain/hotline/call.js';
import { lineOpen } from '../../domain/hotline/opening-hours.js';
import { nextToRing } from '../../domain/hotline/ring-order.js';
import { type CallBackId, HOUR, type Instant, type StaffId } from '../../domain/ids.js';
import { placeOf } from '../contact/gate-facts.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { LineWorker } from '../ports/hotline.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import { claimWorkerLeg, lastRings } from './ring-worker.js';
import { startCallOut } from './start-call-out.js';

/** Callers who wait on the line, and earlier call-backs, come first. */
const OTHERS_FIRST_MS = 30_000;

/**
 * Somebody's turn to be called back: a free worker's telephone rings, then theirs, showing the
 * line's number. In the order of the places, inside the hours of the line, through the gate.
 */
export async function callBackDue(
  deps: LineDeps,
  entry: DiaryEntry<'call-back'>,
): Promise<'rung' | 'postponed' | 'over'> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    const found = await subjectOf(tx, entry.payload.callBackId as CallBackId);
    if (!found) {
      await tx.diary.finish(entry.id, 'over');
      return 'over';
    }
    const { callBack, file } = found;
    const until = await waitsUntil(tx, deps, { callBack, file, now });
    if (until !== null) {
      await tx.diary.postpone(entry.id, until, 'waits');
      return 'postponed';
    }
    const worker = await workerFor(tx, deps, { callBack, file, now });
    if (!worker) {
      await tx.diary.postpone(entry.id, now + deps.clock.lived(OTHERS_FIRST_MS), 'nobody free');
      return 'postponed';
    }
    const started = await startCallOut(tx, deps, {
      ...{ file, e164: callBack.e164, territory: callBack.territory, now },
      ...{ purpose: 'call-back', author: 'machine', cardId: callBack.cardId },
      callBackId: callBack.id,
    });
    if (started.kind === 'refused') {
      const { reason, until: later } = started.refusal;
      if (later !== null) await tx.diary.postpone(entry.id, later, reason);
      else await tx.diary.finish(entry.id, `refused: ${reason}`);
      if (later === null)
        await tx.callBacks.save({ ...callBack, state: 'withdrawn', endedAt: now });
      return later === null ? 'over' : 'postponed';
    }
    await claimWorkerLeg(tx, deps, { call: started.call, worker, now });
    await tx.callBacks.save({ ...callBack, state: 'calling' });
    await tx.diary.finish(entry.id, 'rung');
    return 'rung';
  });
}

type Subject = { readonly callBack: CallBack; readonly file: CaseFile | null };

/** Locks number, case and call-back in that order; null when nobody is to be called any more. */
async function subjectOf(tx: Tx, id: CallBackId): Promise<Subject | null> {
  const seen = await tx.callBacks.find(id);
  if (!seen) return null;
  await tx.numbers.lock(seen.e164);
  if (seen.caseId) await tx.cases.lock(seen.caseId);
  const callBack = await tx.callBacks.lock(id);
  if (callBack?.state !== 'waiting') return null;
  const file = seen.caseId ? await tx.cases.find(seen.caseId) : null;
  return { callBack, file };
}

type Due = Subject & { readonly now: Instant };

/** The line's hours; then whoever waits on the line, and whoever waited before. */
async function waitsUntil(tx: Tx, deps: LineDeps, due: Due): Promise<Instant | null> {
  const { callBack, file, now } = due;
  const where = { place: placeOf(file), calendar: deps.calendar };
  const open = lineOpen(await tx.line.setting(callBack.territory), now, where);
  if (!open.open) return open.opensAt ?? now + HOUR;
  const soon = now + deps.clock.lived(OTHERS_FIRST_MS);
  const callers = await tx.calls.waiting(callBack.territory);
  if (callers.length > 0) return soon;
  const first = (await tx.callBacks.due(now)).find(
    ({ territory }) => territory === callBack.territory,
  );
  return first && first.id !== callBack.id && first.since < callBack.since ? soon : null;
}

async function workerFor(tx: Tx, deps: LineDeps, due: Due): Promise<LineWorker | null> {
  const { callBack, file, now } = due;
  const where = { place: placeOf(file), calendar: deps.calendar };
  const own = callBack.caseId ? await tx.line.ownWorkerOf(callBack.caseId) : null;
  const workers = await tx.line.workers(callBack);
  const rung = new Map<StaffId, Instant>();
  const asked = {
    own,
    territory: callBack.territory,
    workers,
    rung,
    lastRungAt: lastRings(workers),
  };
  const next = nextToRing(asked, { now, where });
  return next.kind === 'ring' ? next.worker : null;
}
