import { DOORS } from '../../../flows/doors.js';
import { contactNumber } from '../contact/contact-number.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import { remindByCall } from '../hotline/remind-by-call.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

const doorOf = ({ payload }: DiaryEntry<'visit-reminder'>) =>
  payload.which === 'day' ? DOORS.visitDay : DOORS.visitEve;

export type RemindDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

/** Before a visit, the conversation of the reminder opens, unless the visit no longer stands. */
export async function remindVisit(
  deps: RemindDeps,
  entry: DiaryEntry<'visit-reminder'>,
): Promise<'opened' | 'called' | 'visit-gone' | 'no-number'> {
  return deps.store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const visit = await tx.visits.find(entry.payload.visitId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    if (!file || visit?.status !== 'booked') {
      await tx.diary.finish(entry.id, 'visit gone');
      return 'visit-gone';
    }
    const phone = contactNumber(file);
    if (!phone) {
      await tx.diary.finish(entry.id, 'no number for a text');
      return 'no-number';
    }
    const now = deps.clock.now();
    if (await remindByCall(tx, deps, { file, phone, now })) {
      await tx.diary.finish(entry.id, 'called');
      return 'called';
    }
    const pair = await tx.visits.pair(visit.pairId);
    await runTurn(tx, deps, {
      file,
      phone,
      conversation: await tx.conversations.waiting(file.id, phone.e164),
      input: { kind: 'begin', door: doorOf(entry) },
      reply: null,
      occasion: {
        visitAt: visit.startsAt,
        worker: pair?.workers[0] ?? deps.settings.team,
        dispatch: { expiresAt: entry.expiresAt, key: `text:${entry.id}` },
      },
      now,
    });
    await tx.diary.finish(entry.id, 'opened');
    return 'opened';
  });
}
