import type { DiaryEntry } from '../ports/diary.js';
import { askAPerson } from './ask-a-person.js';
import type { CadenceDeps } from './cadence-step.js';

/** A file that the import left « à vérifier » becomes a card; nothing leaves before it is settled. */
export async function verifyFile(
  deps: CadenceDeps,
  entry: DiaryEntry<'verify-file'>,
): Promise<'asked' | 'settled'> {
  return deps.store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const outcome = file?.status === 'to-verify' ? 'asked' : 'settled';
    await tx.diary.finish(entry.id, outcome);
    if (!file || outcome === 'settled') return 'settled';
    await askAPerson(tx, deps, { file, reason: 'to-verify', now: deps.clock.now() });
    return 'asked';
  });
}
