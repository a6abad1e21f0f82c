import { DOORS } from '../../../flows/doors.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import { askWhoItIs, type GoesOn } from './identity.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';
import { say } from './say.js';
import { takeMessage } from './take-message.js';
import { toQueue } from './to-queue.js';

/** What the call does once a flow of the line has ended, by the flow's own ending. */
export async function afterEnding(
  tx: Tx,
  deps: LineDeps,
  on: OnCall,
  turn: number,
): Promise<GoesOn> {
  const { call, file, now } = on;
  switch (call.session?.ending) {
    case 'une-personne':
    case 'interprete':
      return toQueue(tx, deps, { on, turn, urgent: false });
    case 'urgence':
      return toQueue(tx, deps, { on, turn, urgent: true });
    case 'message':
      return takeMessage(tx, deps, { on, turn });
    case 'a-rappeler': {
      const { e164, territory } = call;
      if (!e164)
        return [say(deps, 'ligne/sans-numero'), ...(await takeMessage(tx, deps, { on, turn }))];
      await askCallBack(tx, deps, { e164, file, territory, reason: 'asked', since: now, now });
      return [{ do: 'hang-up' }];
    }
    case 'prendre-rendez-vous':
      return askWhoItIs(tx, deps, { on, turn, door: DOORS.hotlineBook });
    case 'deplacer-rendez-vous':
      return askWhoItIs(tx, deps, { on, turn, door: DOORS.hotlineMove });
    case 'annuler-rendez-vous':
      return askWhoItIs(tx, deps, { on, turn, door: DOORS.hotlineCancel });
    default:
      return [{ do: 'hang-up' }];
  }
}
