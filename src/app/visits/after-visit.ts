import { DOORS } from '../../../flows/doors.js';
import { contactNumber } from '../contact/contact-number.js';
import { runTurn } from '../conversation/run-turn.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { RemindDeps } from './remind-visit.js';

/** Doors that a row of the diary may name: it was written by us, and is read again later. */
const OPENED = [DOORS.afterVisit, DOORS.householdMissed, DOORS.teamMissed] as const;

/** Worker's act for `after-visit`: the conversation that follows what was noted of a visit. */
export async function afterVisit(
  deps: RemindDeps,
  entry: DiaryEntry<'after-visit'>,
): Promise<'opened' | 'over'> {
  return deps.store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const visit = await tx.visits.find(entry.payload.visitId);
    const phone = file && contactNumber(file);
    const door = OPENED.find((one) => one === entry.payload.door);
    const now = deps.clock.now();
    if (file?.status !== 'open' || !visit || !phone || !door) {
      await tx.diary.finish(entry.id, 'over');
      return 'over';
    }
    const pair = await tx.visits.pair(visit.pairId);
    await runTurn(tx, deps, {
      ...{ file, phone, reply: null, now },
      conversation: await tx.conversations.waiting(file.id, phone.e164),
      input: { kind: 'begin', door },
      occasion: {
        ...{ visitAt: visit.startsAt, worker: pair?.workers[0] ?? deps.settings.team },
        dispatch: { expiresAt: entry.expiresAt, key: `text:${entry.id}` },
      },
    });
    await tx.diary.finish(entry.id, 'opened');
    return 'opened';
  });
}
