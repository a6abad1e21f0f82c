import type { CallLeg, LegEnd } from '../../domain/hotline/call.js';
import type { Tx } from '../ports/store.js';
import { callOutOver } from './call-out-over.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

type Over = { readonly on: OnCall; readonly leg: CallLeg; readonly end: LegEnd };

/**
 * A telephone that we rang is over: its worker is free for the next caller, and whoever still
 * waits for one is served at once. Said twice, it changes nothing the second time.
 */
export async function legOver(tx: Tx, deps: LineDeps, { on, leg, end }: Over): Promise<void> {
  if (leg.state === 'over') return;
  const { call, now } = on;
  const over: CallLeg = { ...leg, state: 'over', end: leg.end ?? end, endedAt: now };
  await tx.calls.saveLeg(over);
  if (leg.role !== 'worker') return;
  // The next telephone rings at once; the call about the card goes on without this one.
  if (call.purpose === 'card') await tx.diary.hasten('ring-card', { callId: call.id }, now);
  else if (call.direction === 'out')
    await callOutOver(tx, deps, { on, workerEnd: over.end ?? end });
  // This worker may serve another now: the first of the queue is looked at again.
  const [first] = await tx.calls.waiting(call.territory);
  if (first) await tx.diary.hasten('ring-worker', { callId: first.id }, now);
}
