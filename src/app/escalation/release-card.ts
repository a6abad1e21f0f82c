import type { DeskCall, ReleaseOutcome } from '../ports/desk.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { actOnCard } from './act-on-card.js';
import { askForShowing } from './ask-for-showing.js';
import { expectAnswer } from './expect-answer.js';
import { goneFor } from './gone-for.js';
import { noteCard } from './note-card.js';
import { liftPauseOf } from './pause-for-card.js';

/** « Rendre »: the card is everyone's again, its reminders begin anew, and the cadence goes on. */
export function releaseCard(
  deps: { store: Store; clock: Clock },
  call: DeskCall,
): Promise<ReleaseOutcome> {
  return actOnCard<ReleaseOutcome>(
    deps,
    { ...call, permission: 'take-card' },
    async (tx, access, now) => {
      const gone = goneFor(access);
      if (gone) return gone;
      const { card, staff } = access;
      if (card.state !== 'taken') return { kind: 'released' };
      const freed = await tx.cards.release(card.id, now);
      await askForShowing(tx, freed, now);
      await expectAnswer(tx, freed, now);
      await liftPauseOf(tx, freed, now);
      const actor = `staff:${staff.id}` as const;
      await noteCard(tx, freed, { kind: 'card-released', actor, at: now });
      return { kind: 'released' };
    },
  );
}
