import type { Instant } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { TeamSettings } from '../ports/settings.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';

/** What the use cases of the wordings need. */
export type WordingTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: TeamSettings;
};

/** Whether someone may write the texts of a territory (design, invariant 10). */
export function mayWrite(member: StaffMember, territory: string): boolean {
  return may(member.role, 'write-wordings') && member.territories.includes(territory);
}

/** Who wrote or decided on words, beside who read which file. */
export async function record(
  tx: Tx,
  staffId: StaffMember['id'],
  { action, at }: { action: string; at: Instant },
): Promise<void> {
  await tx.staff.logAccess({ staffId, action, caseId: null, at });
}
