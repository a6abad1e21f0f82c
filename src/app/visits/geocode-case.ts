import { HOUR } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import type { Gazetteer } from '../ports/travel.js';

export type GeocodeDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly gazetteer: Gazetteer;
};

/** A service that is away is asked again for a day; the household keeps half an hour of road. */
const MOST_TRIES = 24;

/**
 * Worker's act for `geocode-case`: finds a household on the map, with the precision that is known.
 * The service is asked outside any transaction; the outcome says the precision, never the address.
 */
export async function geocodeCase(
  { store, clock, gazetteer }: GeocodeDeps,
  entry: DiaryEntry<'geocode-case'>,
): Promise<'located' | 'unknown' | 'later'> {
  const { caseId } = entry;
  const address = caseId ? await store.transaction((tx) => tx.cases.addressOf(caseId)) : null;
  const located = address ? await gazetteer.locate(address) : ({ kind: 'unknown' } as const);
  return store.transaction(async (tx) => {
    const now = clock.now();
    if (located.kind === 'away' && entry.tries < MOST_TRIES) {
      await tx.diary.postpone(entry.id, now + HOUR, 'gazetteer away');
      return 'later';
    }
    const spot = located.kind === 'found' ? located.spot : null;
    if (caseId && address) await tx.cases.situate(caseId, spot, now);
    await tx.diary.finish(entry.id, spot?.precision ?? 'none');
    return spot ? 'located' : 'unknown';
  });
}
