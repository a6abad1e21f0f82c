import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { LineDoors } from '../ports/line-doors.js';
import { askCallBack } from './ask-call-back.js';
import type { LineDeps } from './line-deps.js';
import { onTurn } from './on-turn.js';
import { say } from './say.js';
import { takeMessage } from './take-message.js';

/** The caller is out of the queue: spoke with a worker, chose otherwise, or the line failed. */
export function leftQueue(
  deps: LineDeps,
  left: Parameters<LineDoors['leftQueue']>[0],
): Promise<LineAnswer> {
  const { how, turn } = left;
  return onTurn(deps, left, async (tx, on) => {
    const { call } = on;
    if (how === 'bridged') return [say(deps, 'ligne/au-revoir'), { do: 'hang-up' }];
    if (call.ending === 'message' && how === 'left') return takeMessage(tx, { on, turn });
    if (how !== 'failed' || call.state !== 'waiting') return [{ do: 'hang-up' }];
    if (!call.e164)
      return [say(deps, 'ligne/sans-numero'), ...(await takeMessage(tx, { on, turn }))];
    await tx.calls.save({ ...call, state: 'menu', ending: 'a-rappeler' });
    await askCallBack(tx, deps, on, { reason: 'nobody', since: call.waitingSince ?? on.now });
    return [say(deps, 'ligne/attente-trop-longue'), { do: 'hang-up' }];
  });
}
