/** Why a person is needed. One card per reason and household (design, invariant 8). */
export const CARD_REASONS = [
  'distress',
  'violence',
  'eviction',
  'callback',
  'to-verify',
  'unclear-reply',
  'third-party',
  'deceased',
  'interpreter',
  'already-supported',
  'data-right',
  'landlord',
  'other-time',
  'no-slot',
  'refusal',
  'moved',
  'shared-number',
  'unknown-number',
  'call-due',
  'visit-due',
  'unreachable',
  'send-failure',
  'household-asks',
  'voicemail',
  'call-outcome',
  'visit-prepare',
  'visit-outcome',
  'visit-danger',
  'not-back',
  'follow-up',
  'undeliverable',
  'capacity',
] as const;
export type CardReason = (typeof CARD_REASONS)[number];

/** `now`: within 15 minutes; `today`: within a working hour; `soon`: within a working day. */
export type Urgency = 'now' | 'today' | 'soon';
