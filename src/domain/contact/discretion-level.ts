import type { DiscretionLevel, Phone } from '../case.js';

/**
 * The highest level at which a text may be read on this number (domain 3.5): what the person
 * allowed on a verified number of their own; 0 when it is unverified or when others share it.
 */
export function allowedDiscretion(
  phone: Pick<Phone, 'standing' | 'discretion' | 'caseCount'>,
): DiscretionLevel {
  const theirOwn = phone.standing === 'verified' && phone.caseCount <= 1;
  return theirOwn ? phone.discretion : 0;
}
