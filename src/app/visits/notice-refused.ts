import type { CaseId, Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { lookForWaiting } from './tell-waiting.js';

/**
 * A notice of the waiting list was refused by the gate after all: it is none of the household's
 * three, and the slots that were held for its answer go to whoever else waits.
 */
export async function noticeRefused(
  tx: Tx,
  { caseId, now }: { readonly caseId: CaseId | null; readonly now: Instant },
): Promise<void> {
  const file = caseId && (await tx.cases.find(caseId));
  if (!file) return;
  await tx.visits.takeBackNotice(file.id);
  await tx.visits.withdrawOffers(file.id);
  const key = `refused:${file.id}:${now}`;
  await lookForWaiting(tx, { territory: file.territory, now, key, except: file.id });
}
