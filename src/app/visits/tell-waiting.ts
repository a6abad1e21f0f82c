import { DAY, type Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { Visit } from '../ports/visits.js';

/** A visit's hour nearer than that frees nothing that a household could be ready for. */
const WORTH_OFFERING = DAY;

/** A visit was moved or cancelled: a row of the diary will offer its hour to whoever waits. */
export async function tellWaiting(
  tx: Tx,
  { visit, now }: { visit: Visit; now: Instant },
): Promise<void> {
  const pair = await tx.visits.pair(visit.pairId);
  if (!pair || visit.startsAt < now + WORTH_OFFERING) return;
  const { pairId, startsAt } = visit;
  await tx.diary.write({
    ...{ kind: 'slot-freed', caseId: null, key: `slot-freed:${visit.id}` },
    ...{ payload: { territory: pair.territory, pairId, startsAt } },
    ...{ dueAt: now, expiresAt: startsAt - WORTH_OFFERING },
  } as const);
}
