import type { DeskCall, TakeOutcome } from '../ports/desk.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { actOnCard } from './act-on-card.js';
import { takenFrom } from './gone-for.js';
import { takeInHand } from './take-in-hand.js';

/** « Je m'en occupe »: one person wins, the others are told who; the cadence of the case pauses. */
export function takeCard(
  deps: { store: Store; clock: Clock },
  call: DeskCall,
): Promise<TakeOutcome> {
  return actOnCard<TakeOutcome>(
    deps,
    { ...call, permission: 'take-card' },
    async (tx, access, now) => {
      const gone = takenFrom(access);
      if (gone) return gone;
      await takeInHand(tx, access, now);
      return { kind: 'taken' };
    },
  );
}
