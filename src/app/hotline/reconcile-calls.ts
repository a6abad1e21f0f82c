import { isOver } from '../../domain/hotline/call-progress.js';
import { DAY, HOUR, type Instant } from '../../domain/ids.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Log } from '../ports/log.js';
import type { Tx } from '../ports/store.js';
import type { ProviderCall, Telephone } from '../ports/telephone.js';
import { writeMissedCall } from './call-missed.js';
import { followCall } from './follow-call.js';
import type { LineDeps } from './line-deps.js';

type Deps = LineDeps & { readonly telephone: Telephone; readonly log: Log };

/** At night, when nobody calls. */
const HOUR_OF_NIGHT = '04:30';
const ZONE = 'Europe/Paris';
/** A day and a half: a night that failed is made up for by the next. */
const LOOKS_BACK = 1.5 * DAY;
/** Younger calls may still be under way. */
const SETTLED = HOUR;

export type Reconciled = { readonly asked: number; readonly repaired: number };

/**
 * Every night our calls are compared with the provider's: one that we never heard of is written
 * and called back, one that ended without our knowing ends. The outcome says what was repaired.
 */
export async function reconcileCalls(
  deps: Deps,
  entry: DiaryEntry<'reconcile-calls'>,
): Promise<'done' | 'later'> {
  const now = deps.clock.now();
  const theirs = await deps.telephone.callsBetween(now - LOOKS_BACK, now);
  if (!theirs) {
    await deps.store.transaction((tx) => tx.diary.postpone(entry.id, now + HOUR, 'provider away'));
    return 'later';
  }
  const done = await repair(deps, theirs, now);
  deps.log.info(done, 'line: reconciled with the provider');
  await deps.store.transaction(async (tx) => {
    await tx.diary.finish(entry.id, `${done.asked} comparés, ${done.repaired} réparés`);
    await planReconciliation(tx, now);
  });
  return 'done';
}

/** The next night's comparison; written again, it changes nothing. */
export async function planReconciliation(tx: Tx, now: Instant): Promise<void> {
  const today = localDate(now, ZONE);
  const tonight = at(today, HOUR_OF_NIGHT, ZONE);
  const day = tonight > now ? today : addDays(today, 1);
  await tx.diary.write({
    kind: 'reconcile-calls',
    caseId: null,
    payload: { day },
    dueAt: at(day, HOUR_OF_NIGHT, ZONE),
    key: `reconcile-calls:${day}`,
  });
}

async function repair(
  deps: Deps,
  theirs: readonly ProviderCall[],
  now: Instant,
): Promise<Reconciled> {
  const sids = theirs.map(({ providerSid }) => providerSid);
  const known = await deps.store.transaction((tx) => tx.calls.known(sids));
  let repaired = 0;
  for (const call of theirs) {
    const age = now - (call.startedAt ?? now);
    if (age < SETTLED || !isOver(call.progress)) continue;
    const isOurs = known.has(call.providerSid);
    if (await deps.store.transaction((tx) => repairOne(tx, deps, { call, isOurs, now })))
      repaired += 1;
  }
  return { asked: theirs.length, repaired };
}

type Repair = { readonly call: ProviderCall; readonly isOurs: boolean; readonly now: Instant };

/** True when something was put right. */
async function repairOne(tx: Tx, deps: Deps, { call, isOurs, now }: Repair): Promise<boolean> {
  const { providerSid, direction, from, progress, seconds, answeredBy } = call;
  if (!isOurs) {
    // A leg that the provider placed inside a bridge belongs to its parent.
    if (direction === 'out' || call.parentSid !== null) return false;
    return writeMissedCall(tx, deps, { providerSid, from, now });
  }
  const leg = await tx.calls.legBySid(providerSid);
  const ours = leg ? null : await tx.calls.bySid(providerSid);
  const isOpen = leg ? leg.state !== 'over' : ours?.state !== 'over';
  if (!isOpen) return false;
  const number = leg?.e164 ?? ours?.e164 ?? null;
  const news = { kind: 'call-status', providerSid, leg: leg?.id ?? null, number } as const;
  await followCall(tx, deps, { news: { ...news, progress, seconds, answeredBy }, now });
  return true;
}
