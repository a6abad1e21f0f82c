import type { Disposition } from '../../domain/ledger/dispositions.js';

/** The colour of a disposition's chip. */
export function dispositionTone({ rightParty, network, counts }: Disposition): string {
  if (rightParty) return 'good';
  if (!counts) return '';
  if (network === null) return 'warn';
  return network ? 'info' : 'bad';
}
