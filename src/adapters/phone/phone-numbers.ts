import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneNumbers } from '../../app/ports/intake.js';
import type { E164 } from '../../domain/ids.js';
import type { ParsedPhone } from '../../domain/intake/row-reading.js';

/**
 * Arcep's ranges for fiction, which no subscriber holds. The library's full metadata calls
 * 06 39 98 invalid (it is a block of Mayotte), so they are allowed by name.
 */
const FICTION = /^(?:19900|26191|35301|46571|53649|63998)\d{4}$/;
/** Numbers of La Réunion and Mayotte, often written like those of the mainland. */
const INDIAN_OCEAN = /^(?:262|263|692|693|639)/;

/** Country code and national number; a Réunion number written +33 or with a bare 0 is put right. */
function placed(candidate: string): string {
  const national = candidate.startsWith('0')
    ? candidate.slice(1)
    : /^\+(?:33|262)(\d{9})$/.exec(candidate)?.[1];
  if (national === undefined) return candidate;
  if (FICTION.test(national)) return `+33${national}`;
  return INDIAN_OCEAN.test(national) ? `+262${national}` : `+33${national}`;
}

function parse(candidate: string): ParsedPhone {
  const e164 = placed(candidate);
  const national = e164.startsWith('+33') ? e164.slice(3) : '';
  if (FICTION.test(national)) {
    return { ok: true, e164: e164 as E164, kind: national.startsWith('6') ? 'mobile' : 'landline' };
  }
  const number = parsePhoneNumberFromString(e164);
  if (number === undefined || !number.isValid()) return { ok: false, why: 'numéro inexistant' };
  switch (number.getType()) {
    case 'MOBILE':
    case 'FIXED_LINE_OR_MOBILE':
      return { ok: true, e164: number.number as string as E164, kind: 'mobile' };
    case 'FIXED_LINE':
    case 'VOIP':
      return { ok: true, e164: number.number as string as E164, kind: 'landline' };
    default:
      return { ok: false, why: 'numéro spécial ou surtaxé' };
  }
}

/** Telephone numbers as the numbering plan knows them (domain 3.4, N-01 to N-03). */
export const phoneNumbers: PhoneNumbers = { parse };
