import type { CaseFile, Phone } from '../../domain/case.js';

/**
 * The number by which a household is written to: the first mobile of the file that nothing
 * rules out; a ruled-out one when there is no other, so that the gate says why it is silent.
 * A landline when the file has no mobile; null when it has no number at all.
 */
export function contactNumber(file: Pick<CaseFile, 'phones'>): Phone | null {
  const mobiles = file.phones.filter((phone) => phone.kind === 'mobile');
  return mobiles.find(isUsable) ?? mobiles[0] ?? file.phones[0] ?? null;
}

/** Whether the number can take a text at all, whatever the hour. */
export function isUsable(phone: Phone): boolean {
  const gone = phone.standing === 'wrong' || phone.standing === 'recycled';
  return (
    phone.kind === 'mobile' &&
    !gone &&
    phone.standing !== 'compromised' &&
    phone.blockedReason === null &&
    phone.optedOutAt === null &&
    phone.frozenAt === null
  );
}
