import type { CaseFile } from '../../domain/case.js';
import type { Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { dayChanged } from './write-tours.js';

/** The household was heard, or must be left alone: nobody may have to knock at its door any more. */
export async function doorMayBeOver(
  tx: Tx,
  { id, territory }: Pick<CaseFile, 'id' | 'territory'>,
  now: Instant,
): Promise<void> {
  const when = await tx.tours.plannedFor(id);
  if (when !== null) await dayChanged(tx, { territory, when, now });
}
