import type { Instant, StaffId } from '../../domain/ids.js';
import type { MetVisit } from '../ports/outside-agendas.js';
import type { Tx } from '../ports/store.js';

/**
 * Each visit that a person's agenda or days away begin to contradict, or no longer do, is looked at by
 * its own act.
 */
export async function lookAtVisits(
  tx: Tx,
  { staffId, before, now }: { staffId: StaffId; before: readonly MetVisit[]; now: Instant },
): Promise<void> {
  const known = new Map(before.map((visit) => [visit.id, visit]));
  for (const visit of await tx.outsideAgendas.visitsOf(staffId, now)) {
    const news = newsOf(visit, known.get(visit.id));
    if (news === null) continue;
    // Asked once a visit: whoever closed the card has decided. One that is open hears what changes.
    const isAgain = news === 'over' || (visit.isAsked && known.get(visit.id)?.isTaken === false);
    await tx.diary.write({
      ...{ kind: 'agenda-clash', caseId: visit.caseId, payload: { visitId: visit.id, news } },
      ...{ dueAt: now, key: `agenda-clash:${visit.id}${isAgain ? `:${news}:${now}` : ''}` },
    } as const);
  }
}

function newsOf(now: MetVisit, before: MetVisit | undefined): 'clash' | 'over' | null {
  if (now.isTaken) return 'clash';
  const isOver = now.isAsked && !now.isContradicted && before?.isTaken !== false;
  return isOver ? 'over' : null;
}
