import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { Tx } from '../ports/store.js';
import type { OnCall } from './on-turn.js';

/** Turns of the queue are counted apart from those of the menus: each wait has a thousand. */
export const TURNS_OF_A_WAIT = 1000;

/** The caller waits for a person: somebody's telephone is rung at once. */
export async function toQueue(
  tx: Tx,
  queue: { readonly on: OnCall; readonly turn: number; readonly urgent?: boolean },
): Promise<LineAnswer> {
  const { on, turn, urgent = false } = queue;
  const { call, now } = on;
  const since = call.waitingSince ?? now;
  const isUrgent = call.urgent || urgent;
  await tx.calls.save({ ...call, state: 'waiting', urgent: isUrgent, waitingSince: since });
  await tx.diary.write({
    kind: 'ring-worker',
    caseId: null,
    payload: { callId: call.id },
    dueAt: now,
    key: `ring-worker:${call.id}`,
  });
  return [
    {
      do: 'wait-for-worker',
      call: call.id,
      waiting: { at: 'waiting', call: call.id, turn: TURNS_OF_A_WAIT * (turn + 1) },
      left: { at: 'left-queue', call: call.id, turn: turn + 1 },
    },
  ];
}
