import type { E164, Instant } from '../../domain/ids.js';
import type { MissedCall } from '../ports/line-doors.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import { callerOf, writeCall } from './call-comes-in.js';
import type { LineDeps } from './line-deps.js';
import { openCall } from './on-turn.js';

type Missed = {
  readonly providerSid: string;
  readonly from: E164 | null;
  readonly now: Instant;
};

/** A call that found our line down: written afterwards, and called back. False when it was known. */
export async function writeMissedCall(
  tx: Tx,
  deps: LineDeps,
  { providerSid, from, now }: Missed,
): Promise<boolean> {
  if (from) await tx.numbers.lock(from);
  if (await tx.calls.bySid(providerSid)) return false;
  const caller = await callerOf(tx, from, now);
  if (caller.file) await tx.cases.lock(caller.file.id);
  const call = await writeCall(tx, deps, { ...caller, providerSid, from, now });
  await tx.calls.save({ ...call, state: 'over', ending: 'ligne-en-panne', endedAt: now });
  await askCallBack(tx, deps, { call, file: caller.file, now }, { reason: 'line-down' });
  return true;
}

/**
 * Calls that heard the apology while the database was away, each in its own transaction: written
 * if nothing of them stands, and called back in any case, for the apology ended them.
 */
export async function rememberMissed(deps: LineDeps, calls: readonly MissedCall[]): Promise<void> {
  for (const { providerSid, from } of calls) {
    const now = deps.clock.now();
    await deps.store.transaction(async (tx) => {
      if (await writeMissedCall(tx, deps, { providerSid, from, now })) return;
      const seen = await tx.calls.bySid(providerSid);
      const on = seen && (await openCall(tx, seen.id, now));
      if (!on || on.call.bridgedAt !== null) return;
      const since = on.call.waitingSince ?? on.call.startedAt;
      await askCallBack(tx, deps, on, { reason: 'line-down', since });
    });
  }
}
