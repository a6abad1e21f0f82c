import type { CaseFile } from '../../domain/case.js';
import type { CardReason } from '../../domain/escalation/card.js';
import type { CardId, Instant } from '../../domain/ids.js';
import { openCard } from '../escalation/open-card.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';

/** A step that only a person can take: a call, a visit, the end of the ladder. */
export async function askAPerson(
  tx: Tx,
  { ids }: { ids: Ids },
  { file, reason, now }: { file: CaseFile; reason: CardReason; now: Instant },
): Promise<void> {
  const id = ids.uuid() as CardId;
  await openCard(tx, { id, caseId: file.id, e164: null, reason }, now);
}
