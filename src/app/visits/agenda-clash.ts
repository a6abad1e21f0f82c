import type { CardId } from '../../domain/ids.js';
import { longSlot } from '../../domain/time/local-time.js';
import { needGone } from '../escalation/need-gone.js';
import { openCard } from '../escalation/open-card.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';

type ClashDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

/**
 * Worker's act for `agenda-clash`: one of a visit's two people is away, or expected elsewhere at its
 * hour by their own agenda. The promise to the household stands until a person decides: a card. Where
 * nobody is expected elsewhere any more, the card's need is gone.
 */
export async function lookAtClash(
  { store, clock, ids }: ClashDeps,
  entry: DiaryEntry<'agenda-clash'>,
): Promise<'asked' | 'over' | 'visit-gone'> {
  return store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const now = clock.now();
    const visit = await tx.visits.find(entry.payload.visitId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const stands = file && visit?.status === 'booked' && visit.startsAt > now;
    if (!stands) {
      await tx.diary.finish(entry.id, 'visit gone');
      return 'visit-gone';
    }
    const taken = await tx.outsideAgendas.takenAt(visit.id);
    const isAsked = entry.payload.news === 'clash' && taken.length > 0;
    await tx.diary.finish(entry.id, isAsked ? 'asked' : 'over');
    if (isAsked) {
      const wish = `${taken.join(' et ')} : absence ou autre rendez-vous, ${longSlot(visit.startsAt, file.zone)}`;
      const id = ids.uuid() as CardId;
      await openCard(tx, { id, caseId: file.id, e164: null, reason: 'agenda-clash', wish }, now);
      return 'asked';
    }
    if (taken.length === 0)
      await needGone(tx, {
        ...{ caseId: file.id, reasons: ['agenda-clash'], because: 'no-need', now },
        news: 'plus rien n’empêche cette visite',
      });
    return 'over';
  });
}
