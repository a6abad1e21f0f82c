import { DAY } from '../../domain/ids.js';
import type { VisitOutcome } from '../../domain/visits/visit-outcome.js';
import { actOnCard } from '../escalation/act-on-card.js';
import { putAway } from '../escalation/close-card.js';
import { goneFor } from '../escalation/gone-for.js';
import { takeInHand } from '../escalation/take-in-hand.js';
import type { DeskCall, OutcomeAnswer } from '../ports/desk.js';
import type { Store } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { tellOutcome } from './tell-outcome.js';

type NoteDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

/** A visit is told of within so long. */
const LATELY = 30 * DAY;

/**
 * « Noter l'issue » of the household's last visit: a try of the ledger with its disposition, and
 * what follows is done. The card that asked for it closes itself. Noted again, the last word stands.
 */
export function noteVisit(
  deps: NoteDeps,
  noted: DeskCall & { readonly outcome: VisitOutcome },
): Promise<OutcomeAnswer> {
  const asked = { ...noted, permission: 'note-visit' } as const;
  return actOnCard<OutcomeAnswer>(deps, asked, async (tx, access, now) => {
    const gone = goneFor(access);
    if (gone && gone.kind !== 'closed') return gone;
    const { card, staff } = access;
    const { outcome } = noted;
    const file = card.caseId ? await tx.cases.find(card.caseId) : null;
    const span = { since: now - LATELY, before: now };
    const visit = file && (await tx.visits.lastBegun(file.id, span));
    if (!file || !visit)
      return { kind: 'refused', message: "Aucune visite passée n'attend d'issue ici." };
    const actor = `staff:${staff.id}` as const;
    await tellOutcome(tx, deps, { file, visit, outcome, actor, at: now, now });
    if (card.reason === 'visit-outcome')
      await putAway(tx, card, { by: staff.id, reason: 'visit-told', now });
    else await takeInHand(tx, access, now);
    return { kind: 'noted' };
  });
}
