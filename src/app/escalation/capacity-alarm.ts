import type { CaseFile } from '../../domain/case.js';
import { HOUSEHOLDS_WITHOUT_SLOT } from '../../domain/escalation/capacity.js';
import type { CardId, Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import { openCard } from './open-card.js';

/** One household more found no slot: past so many at once, the territory lacks hours, not luck. */
export async function askForCapacity(where: {
  readonly tx: Tx;
  readonly ids: Ids;
  readonly file: CaseFile;
  readonly now: Instant;
}): Promise<void> {
  const { tx, ids, file, now } = where;
  const { territory } = file;
  const waiting = await tx.cards.countOpen('no-slot', territory);
  if (waiting < HOUSEHOLDS_WITHOUT_SLOT) return;
  const id = ids.uuid() as CardId;
  const wish = `${waiting} ménages attendent un créneau`;
  await openCard(tx, { id, caseId: null, e164: null, territory, reason: 'capacity', wish }, now);
}
