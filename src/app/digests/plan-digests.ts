import { DIGEST_PARTS, digestDue, digestExpires } from '../../domain/escalation/digest-hours.js';
import type { Instant } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

type Deps = { readonly store: Store; readonly clock: Clock; readonly calendar: Calendar };

/** Before any team begins, from La Réunion to Brest. */
const HOUR_OF_NIGHT = '00:10';
const ZONE = 'Europe/Paris';

/** Worker's act for `plan-digests`: the day's digests are written, and the next night's planning. */
export async function planDigests(
  { store, clock, calendar }: Deps,
  entry: DiaryEntry<'plan-digests'>,
): Promise<'planned'> {
  return store.transaction(async (tx) => {
    await writeDigests(tx, calendar, clock.now());
    await tx.diary.finish(entry.id, 'planned');
    return 'planned' as const;
  });
}

/**
 * Writes the digests of the day it is in each territory that has a team, at the hours now set, and
 * the planning of the next night. Written again, it changes nothing; what is past its time is left.
 */
export async function writeDigests(tx: Tx, calendar: Calendar, now: Instant): Promise<void> {
  for (const code of await tx.digests.territories()) await writeFor(tx, calendar, { code, now });
  const tomorrow = addDays(localDate(now, ZONE), 1);
  await tx.diary.write({
    kind: 'plan-digests',
    caseId: null,
    payload: { day: tomorrow },
    dueAt: at(tomorrow, HOUR_OF_NIGHT, ZONE),
    key: `plan-digests:${tomorrow}`,
  });
}

async function writeFor(
  tx: Tx,
  calendar: Calendar,
  { code, now }: { readonly code: string; readonly now: Instant },
): Promise<void> {
  const place = territoryOf(code);
  if (!place) return;
  const day = localDate(now, place.zone);
  const [hours, line] = [await tx.digests.hours(code), await tx.line.setting(code)];
  for (const part of DIGEST_PARTS) {
    const dueAt = digestDue({ part, day, hours, line }, { place, calendar });
    const expiresAt = digestExpires(part, day, place.zone);
    if (dueAt === null || now >= expiresAt) continue;
    const payload = { territory: code, day, part };
    const key = `desk-digest:${code}:${day}:${part}`;
    await tx.diary.write({ kind: 'desk-digest', caseId: null, payload, dueAt, expiresAt, key });
  }
}
