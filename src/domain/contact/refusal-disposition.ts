import type { DispositionCode } from '../ledger/dispositions.js';
import type { RefusalReason } from './contact-request.js';

type BeforeSending = Extract<DispositionCode, '01' | '02' | '03' | '04'>;

/**
 * 01: a rule of ours said wait or stop (caps, pause, closed). 02: the person's own will.
 * 03: the moment. 04: this text can never go to this number.
 */
const CODES: Record<RefusalReason, BeforeSending> = {
  violence: '04',
  'number-compromised': '04',
  'number-blocked': '04',
  'opted-out': '02',
  'number-wrong': '04',
  'case-closed': '01',
  'case-to-verify': '01',
  'landline-no-sms': '04',
  'one-way-sender': '04',
  discretion: '04',
  expired: '03',
  'after-refusal': '02',
  'human-conversation': '01',
  'cap-30-days': '01',
  'cap-shared-number': '01',
  'cap-day': '01',
  'answer-loop': '01',
  holiday: '03',
  'quiet-hours': '03',
};

/** The disposition under which a refusal stands in the ledger (statistics 4.2); none counts as a try. */
export function refusalDisposition(reason: RefusalReason): BeforeSending {
  return CODES[reason];
}
