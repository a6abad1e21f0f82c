import type { CallProgress } from '../../domain/hotline/call-progress.js';
import type { E164 } from '../../domain/ids.js';
import { E164_FORM } from './form.js';

/**
 * Twilio's CallStatus words → ours. `initiated` is only told to callbacks.
 * Source: https://www.twilio.com/docs/voice/api/call-resource#call-status-values
 */
const PROGRESS: Readonly<Record<string, CallProgress>> = {
  queued: 'submitted',
  initiated: 'submitted',
  ringing: 'ringing',
  'in-progress': 'in-progress',
  answered: 'in-progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  canceled: 'canceled',
};

/** Our word for a call's status; null when this table does not know it. */
export const progressOf = (status: string): CallProgress | null =>
  Object.hasOwn(PROGRESS, status) ? (PROGRESS[status] ?? null) : null;

/** Who answered, as the provider heard it; null when it did not listen. */
export function answeredByOf(word: string): 'human' | 'machine' | 'unknown' | null {
  if (word === '') return null;
  if (word === 'human') return 'human';
  return word.startsWith('machine') || word === 'fax' ? 'machine' : 'unknown';
}

/**
 * What carriers write in the place of a number: words typed on a keypad, in their known spellings.
 * Source: Twilio's support, « Why am I getting calls from these strange numbers? »
 */
const WITHHELD: ReadonlySet<string> = new Set([
  ...['+266696687', '+86282452253'], // ANONYMOUS, UNAVAILABLE
  ...['+7378742833', '+7378742883', '+17378742833'], // RESTRICTED
  ...['+2562533', '+8656696'], // BLOCKED, UNKNOWN
]);

/** A caller's number; null when it is withheld, or is no number. */
export const numberOf = (from: string): E164 | null =>
  E164_FORM.test(from) && !WITHHELD.has(from) ? (from as E164) : null;
