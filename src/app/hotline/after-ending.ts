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
  const { call } = on;
  switch (call.session?.ending) {
    case 'une-personne':
    case 'interprete':
      return toQueue(tx, { on, turn });
    case 'urgence':
      return toQueue(tx, { on, turn, urgent: true });
    case 'message':
      return takeMessage(tx, { on, turn });
    case 'a-rappeler':
      if (!call.e164)
        return [say(deps, 'ligne/sans-numero'), ...(await takeMessage(tx, { on, turn }))];
      await askCallBack(tx, deps, on, { reason: 'asked' });
      return [{ do: 'hang-up' }];
    case 'prendre-rendez-vous':
    case 'deplacer-rendez-vous':
    case 'annuler-rendez-vous':
      return askWhoItIs(tx, deps, { on, turn });
    default:
      return [{ do: 'hang-up' }];
  }
}
