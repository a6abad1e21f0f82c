import type { Permission } from '../../domain/roles.js';
import { lastCall, proposedFor } from '../hotline/last-call.js';
import type { DeskCall, PrepareOutcome } from '../ports/desk.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { authorise } from './authorise.js';
import { goneFor } from './gone-for.js';
import { colleaguesFor } from './pass-card.js';

/** Asked before a form opens, so that nobody fills in one that will be refused. Changes nothing. */
export async function prepareAct(
  { store, clock }: { store: Store; clock: Clock },
  call: DeskCall & { readonly permission: Permission },
): Promise<PrepareOutcome> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const access = await authorise(tx, call, now);
    if (access.kind !== 'granted') return access;
    // A danger is told whoever holds the card.
    const gone = call.permission === 'flag-danger' ? null : goneFor(access);
    if (gone) return gone;
    const { card } = access;
    const colleagues = call.permission === 'pass-card' ? await colleaguesFor(tx, card) : [];
    const last = call.permission === 'call' ? await lastCall(tx, card, now) : null;
    const proposed = last && (await proposedFor(tx, clock, last));
    return { kind: 'ready', card, colleagues, proposed };
  });
}
