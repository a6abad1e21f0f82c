import { type Instant, type IsoDate, MINUTE } from '../../domain/ids.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import type { Tx } from '../ports/store.js';

/** Before people go home, so that they know tomorrow's day. */
const EVENING = '18:30';
/** Once the last doors are closed. */
const COUNTED = '20:45';
/** Several changes of a day are planned for at once. */
const TOGETHER = 5 * MINUTE;

/** The eve's hour at which a day is planned. */
const eveOf = (day: IsoDate, zone: string): Instant => at(addDays(day, -1), EVENING, zone);

/** The planning of today and of two days to come wherever a pair visits; written again, it changes nothing. */
export async function writeTours(tx: Tx, now: Instant): Promise<void> {
  for (const code of await tx.visits.territories()) {
    const territory = territoryOf(code);
    if (territory) await writeTerritoryTours(tx, territory, now);
  }
}

/** Today's, too: nobody planned it where the first pair came last night, or the program was stopped. */
export async function writeTerritoryTours(
  tx: Tx,
  { code, zone }: Pick<Territory, 'code' | 'zone'>,
  now: Instant,
): Promise<void> {
  const today = localDate(now, zone);
  for (const ahead of [0, 1, 2]) {
    const day = addDays(today, ahead);
    await tx.diary.write({
      ...{ kind: 'plan-tours', caseId: null, payload: { territory: code, day } },
      ...{ dueAt: Math.max(now, eveOf(day, zone)), key: `plan-tours:${code}:${day}` },
    } as const);
    await tx.diary.write({
      ...{ kind: 'compare-week', caseId: null, payload: { territory: code, day } },
      ...{ dueAt: at(day, COUNTED, zone), key: `compare-week:${code}:${day}` },
    } as const);
  }
}

/**
 * A day that was planned has changed: a promise made, moved or taken back, a pair that is elsewhere
 * than was thought. It is planned again within five minutes, with all that changes until then.
 */
export async function dayChanged(
  tx: Tx,
  {
    territory,
    when,
    now,
  }: { readonly territory: string; readonly when: Instant; readonly now: Instant },
): Promise<void> {
  const zone = territoryOf(territory)?.zone;
  if (zone === undefined) return;
  const day = localDate(when, zone);
  if (day < localDate(now, zone) || now < eveOf(day, zone)) return;
  const dueAt = (Math.floor(now / TOGETHER) + 1) * TOGETHER;
  await tx.diary.write({
    ...{ kind: 'plan-tours', caseId: null, payload: { territory, day } },
    ...{ dueAt, key: `plan-tours:${territory}:${day}:${dueAt}` },
  } as const);
}
