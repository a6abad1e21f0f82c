import type { Purpose, RefusalReason } from './contact-request.js';

/** Which bound of CONTACT_HOURS closes the purpose. */
type HoursBound = 'usual' | 'outer';

/** No purpose passes these: they protect a person, or the message cannot arrive or be answered. */
const ALWAYS = [
  'violence',
  'number-compromised',
  'number-blocked',
  'opted-out',
  'landline-no-sms',
  'one-way-sender',
  'discretion',
  'expired',
] as const satisfies readonly RefusalReason[];

export type PurposeRules = {
  /** The reasons that may stop the purpose; any other is passed over. */
  readonly stoppedBy: readonly RefusalReason[];
  /** Of these, the ones that fall when the message answers the person (an SMS: once). */
  readonly freeWhenAnswering: readonly RefusalReason[];
  readonly hours: HoursBound;
};

/**
 * Domain 3.2 and 3.5 as a table. The exceptions that are not visible in a row: opt-out lets the
 * stop-confirmation through once, and a worker's call to someone in distress; violence on the case
 * lets a person at the desk call another, unfrozen number (contact-policy.ts).
 */
export const RULES_BY_PURPOSE: Record<Purpose, PurposeRules> = {
  cadence: {
    stoppedBy: [
      ...ALWAYS,
      'number-wrong',
      'case-closed',
      'case-to-verify',
      'after-refusal',
      'human-conversation',
      'cap-30-days',
      'cap-shared-number',
      'cap-day',
      'holiday',
      'quiet-hours',
    ],
    freeWhenAnswering: [],
    hours: 'usual',
  },
  // A stranger at a wrong number, or someone whose case is closed, is answered too: neutrally.
  answer: {
    stoppedBy: [
      ...ALWAYS,
      'human-conversation',
      'cap-30-days',
      'cap-shared-number',
      'cap-day',
      'answer-loop',
      'holiday',
      'quiet-hours',
    ],
    freeWhenAnswering: ['cap-30-days', 'cap-shared-number', 'cap-day', 'holiday', 'quiet-hours'],
    hours: 'usual',
  },
  // The visit was booked a moment ago: the household waits for this text, whatever else left today.
  confirmation: {
    stoppedBy: [...ALWAYS, 'number-wrong', 'case-closed', 'answer-loop', 'holiday', 'quiet-hours'],
    freeWhenAnswering: ['holiday', 'quiet-hours'],
    hours: 'usual',
  },
  reminder: {
    stoppedBy: [
      ...ALWAYS,
      'number-wrong',
      'case-closed',
      'cap-shared-number',
      'cap-day',
      'holiday',
      'quiet-hours',
    ],
    freeWhenAnswering: [],
    hours: 'usual',
  },
  'stop-confirmation': { stoppedBy: ALWAYS, freeWhenAnswering: [], hours: 'outer' },
  desk: {
    stoppedBy: [
      ...ALWAYS,
      'number-wrong',
      'cap-shared-number',
      'cap-day',
      'holiday',
      'quiet-hours',
    ],
    freeWhenAnswering: ['cap-shared-number', 'cap-day'],
    hours: 'outer',
  },
  distress: {
    stoppedBy: [...ALWAYS, 'holiday', 'quiet-hours'],
    freeWhenAnswering: ['holiday', 'quiet-hours'],
    hours: 'outer',
  },
};
