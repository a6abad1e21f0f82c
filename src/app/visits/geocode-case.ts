import { HOUR } from '../../domain/ids.js';
import type { Spot } from '../../domain/travel/spot.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import type { Gazetteer, Located } from '../ports/travel.js';

export type GeocodeDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly gazetteer: Gazetteer;
};

/** A service that is away is asked again for a day; the commune's centre holds meanwhile. */
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
    const asksAgain = located.kind === 'away' && entry.tries < MOST_TRIES;
    const spot = known(located);
    if (caseId && address && (spot || !asksAgain)) await tx.cases.situate(caseId, spot, now);
    if (asksAgain) {
      await tx.diary.postpone(entry.id, now + HOUR, 'gazetteer away');
      return 'later';
    }
    await tx.diary.finish(entry.id, spot?.precision ?? 'none');
    return spot ? 'located' : 'unknown';
  });
}

/** What a household is situated by now: the answer, or what stands in until there is one. */
export function known(located: Located): Spot | null {
  if (located.kind === 'found') return located.spot;
  return located.kind === 'away' ? (located.meanwhile ?? null) : null;
}
