import { VISIT_REMINDERS } from '../../../flows/cadences.js';
import type { CaseFile } from '../../domain/case.js';
import { HOUR, type Instant } from '../../domain/ids.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import type { Tx } from '../ports/store.js';
import type { Visit } from '../ports/visits.js';

type Booked = { readonly visit: Visit; readonly now: Instant };

/** Rows of the diary for a visit's reminders; none for a moment that is past. */
export async function writeReminders(
  tx: Tx,
  file: Pick<CaseFile, 'id' | 'zone'>,
  { visit, now }: Booked,
): Promise<void> {
  const day = localDate(visit.startsAt, file.zone);
  const isEarly = visit.startsAt < at(day, VISIT_REMINDERS.dayFrom, file.zone);
  for (const which of ['ahead', isEarly ? 'eve' : 'day'] as const) {
    const { daysBefore, at: hour } = VISIT_REMINDERS[which];
    const dueAt = at(addDays(day, -daysBefore), hour, file.zone);
    if (dueAt <= now) continue;
    await tx.diary.write({
      ...{ kind: 'visit-reminder', caseId: file.id, payload: { visitId: visit.id, which }, dueAt },
      // Kept back so long that the pair is on its way, it says nothing any more.
      expiresAt: which === 'day' ? visit.startsAt - HOUR / 2 : visit.startsAt - 2 * HOUR,
      key: `visit-reminder:${visit.id}:${which}`,
    });
  }
}
