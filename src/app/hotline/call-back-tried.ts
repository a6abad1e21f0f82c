import type { LegEnd } from '../../domain/hotline/call.js';
import { callAgainAt } from '../../domain/hotline/call-retries.js';
import { type CardId, MINUTE } from '../../domain/ids.js';
import { placeOf } from '../contact/gate-facts.js';
import { openCard } from '../escalation/open-card.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

/** The worker who should have dialled was not reached either: another is, soon. */
const ANOTHER_WORKER_MS = MINUTE;

type Tried = { readonly on: OnCall; readonly end: LegEnd | 'worker-unreached' };

/**
 * A call-back reached nobody: tried again at another hour, three times at most over working days
 * (statistics 4.2); then a person decides. A try in which no worker came counts for nothing.
 */
export async function callBackTried(tx: Tx, deps: LineDeps, { on, end }: Tried): Promise<void> {
  const { call, file, now } = on;
  const callBack = call.callBackId ? await tx.callBacks.lock(call.callBackId) : null;
  if (callBack?.state !== 'calling') return;
  const isTry = end !== 'worker-unreached';
  const tries = callBack.tries + (isTry ? 1 : 0);
  const setting = await tx.line.setting(callBack.territory);
  const where = { place: placeOf(file), calendar: deps.calendar };
  const dueAt = isTry
    ? callAgainAt({ end, tries, now, where, setting })
    : now + deps.clock.lived(ANOTHER_WORKER_MS);
  if (dueAt === null) {
    await tx.callBacks.save({ ...callBack, tries, state: 'given-up', endedAt: now });
    const id = deps.ids.uuid() as CardId;
    const about = { caseId: callBack.caseId, e164: callBack.e164, reason: 'callback' } as const;
    await openCard(
      tx,
      { id, ...about, wish: 'Rappels sans réponse : à une personne de décider' },
      now,
    );
    return;
  }
  await tx.callBacks.save({ ...callBack, tries, state: 'waiting', dueAt });
  await tx.diary.write({
    kind: 'call-back',
    caseId: callBack.caseId,
    payload: { callBackId: callBack.id },
    dueAt,
    key: `call-back:${callBack.id}:${call.id}`,
  });
}
