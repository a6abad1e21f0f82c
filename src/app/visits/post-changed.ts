import type { StaffId } from '../../domain/ids.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { personChanged } from '../tours/person-changed.js';
import { lookAtVisits } from './look-at-visits.js';

type Deps = { readonly store: Store; readonly clock: Clock };

/**
 * Worker's act for `post-changed`: somebody is away, back, or works at other hours. Visits that they
 * were to make are a person's to decide, their days are planned again, and what fell free is offered.
 */
export async function postChanged(
  { store, clock }: Deps,
  entry: DiaryEntry<'post-changed'>,
): Promise<'looked at'> {
  const staffId = entry.payload.staffId as StaffId;
  return store.transaction(async (tx) => {
    const now = clock.now();
    await lookAtVisits(tx, { staffId, before: [], now });
    await personChanged(tx, { staffId, now });
    await tx.diary.finish(entry.id, 'looked at');
    return 'looked at' as const;
  });
}
