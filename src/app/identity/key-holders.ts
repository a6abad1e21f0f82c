import type { Role } from '../../domain/roles.js';

/** Who may sign in with a personal access key (`ACCESS_KEYS`, decision 20). */
export type KeyHolders = 'tous' | 'administrateur' | 'personne';

/** Whether someone of that role may. */
export function mayHoldKey(holders: KeyHolders, role: Role): boolean {
  return holders === 'tous' || (holders === 'administrateur' && role === 'administrateur');
}
