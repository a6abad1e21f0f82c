import type { Permission } from '../../domain/roles.js';
import type { DeskCall, PrepareOutcome } from '../ports/desk.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { authorise } from './authorise.js';
import { goneFor } from './take-card.js';

/** Asked before a form opens, so that nobody fills in one that will be refused. Changes nothing. */
export async function prepareAct(
  { store, clock }: { store: Store; clock: Clock },
  call: DeskCall & { readonly permission: Permission },
): Promise<PrepareOutcome> {
  return store.transaction(async (tx) => {
    const access = await authorise(tx, call, clock.now());
    if (access.kind !== 'granted') return access;
    const gone = goneFor(access);
    const mayCloseForOthers =
      call.permission === 'close-card' && access.staff.role === 'coordinateur';
    if (gone?.kind === 'already-taken' && mayCloseForOthers)
      return { kind: 'ready', card: access.card };
    return gone ?? { kind: 'ready', card: access.card };
  });
}
