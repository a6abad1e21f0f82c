import type { CaseTold } from '../ports/desk-questions.js';
import type { StaffMember } from '../ports/staff.js';
import type { QuestionDeps } from './question-deps.js';

/** `/dossier REF`: the case at a glance, read with the asker's eyes and written in the access log first. */
export async function aboutCase(
  { store, views, clock }: QuestionDeps,
  staff: StaffMember,
  { reference }: { readonly reference: string },
): Promise<CaseTold> {
  const file = await views(staff).glance.glance(reference);
  const now = clock.now();
  const action = file ? 'read-case' : 'not-found:read-case';
  const entry = { staffId: staff.id, action, caseId: file?.id ?? null, at: now };
  await store.transaction((tx) => tx.staff.logAccess(entry));
  return file ? { kind: 'told', file, now } : { kind: 'not-found' };
}
