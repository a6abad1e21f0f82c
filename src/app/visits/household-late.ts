import type { CaseId, Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';

/** « Je suis en retard »: the pair reads it on the sheet of the day; nothing else shifts. */
export async function householdLate(
  tx: Tx,
  { caseId, now }: { readonly caseId: CaseId; readonly now: Instant },
): Promise<void> {
  const visit = await tx.visits.bookedFor(caseId);
  if (!visit) return;
  await tx.visitDay.householdLate(visit.id, now);
  const detail = { visitId: visit.id };
  await tx.cases.note(caseId, { kind: 'household-late', actor: 'tenant', at: now, detail });
}
