import { contactNumber } from '../contact/contact-number.js';
import { renderText } from '../conversation/render-text.js';
import { writeText } from '../conversation/write-text.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

export type RemindDeps = { store: Store; clock: Clock; settings: TeamSettings };

/** The eve of a visit: its reminder becomes a text, unless the visit no longer stands. */
export async function remindVisit(
  deps: RemindDeps,
  entry: DiaryEntry<'visit-reminder'>,
): Promise<'written' | 'visit-gone' | 'no-number'> {
  return deps.store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const visit = await tx.visits.find(entry.payload.visitId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    if (!file || visit?.status !== 'booked') {
      await tx.diary.finish(entry.id, 'visit gone');
      return 'visit-gone';
    }
    const phone = contactNumber(file);
    const pair = await tx.visits.pair(visit.pairId);
    const text = renderText(entry.payload.text, {
      settings: deps.settings,
      worker: pair?.workers[0] ?? deps.settings.team,
      zone: file.zone,
      slots: [],
      visitAt: visit.startsAt,
    });
    if (!phone || !text) {
      await tx.diary.finish(entry.id, 'no number for a text');
      return 'no-number';
    }
    const now = deps.clock.now();
    await writeText(tx, text, {
      caseId: file.id,
      to: phone.e164,
      textKey: entry.payload.text,
      now,
      expiresAt: entry.expiresAt,
      key: `text:${entry.id}`,
    });
    await tx.diary.finish(entry.id, 'text written');
    return 'written';
  });
}
