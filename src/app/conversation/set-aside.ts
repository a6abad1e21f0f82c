import type { CardId, E164 } from '../../domain/ids.js';
import { openCard } from '../escalation/open-card.js';
import type { Store } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';

/** Failures of one event before a person reads it instead, so that it holds up no later one. */
export const MOST_FAILURES = 5;

type SetAsideDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

/** Counts a failure of the number's oldest event; sets it aside, on a card, when it never ends. */
export async function setAside(deps: SetAsideDeps, number: E164): Promise<'kept' | 'set-aside'> {
  return deps.store.transaction(async (tx) => {
    const event = await tx.inbound.failed(number);
    if (!event || event.failures < MOST_FAILURES) return 'kept';
    const now = deps.clock.now();
    await tx.inbound.done(event.id, now);
    const [file] = await tx.cases.holding(number);
    const reason = file ? 'unclear-reply' : 'unknown-number';
    const id = deps.ids.uuid() as CardId;
    await openCard(tx, { id, caseId: file?.id ?? null, e164: number, reason }, now);
    return 'set-aside';
  });
}
