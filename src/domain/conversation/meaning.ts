/** What a reply may mean (names as in the labelled replies, domain 5.5). */
export const INTENTS = [
  'accept_slot',
  'accept_ambiguous',
  'propose_other',
  'callback_request',
  'refuse',
  'stop',
  'resume',
  'wrong_number',
  'third_party',
  'deceased',
  'moved',
  'who_are_you',
  'distress',
  'violence',
  'eviction',
  'already_paid',
  'already_supported',
  'interpreter_needed',
  'data_rights',
  'landlord',
  'cancel',
  'late',
  'thanks',
  'auto_reply',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

export type Risk = '' | 'low' | 'medium' | 'high' | 'critical';

export type Meaning = {
  readonly intent: Intent;
  /** 0 to 1; below the floor a person reads the reply. */
  readonly confidence: number;
  /** Number of the slot accepted, as offered in the text; null when none is meant. */
  readonly slot: number | null;
  readonly risk: Risk;
  /** The quoted words that decided. */
  readonly evidence: string;
};

/** Below this, no automatic step is taken on a reply (invariant 8). */
export const CONFIDENCE_FLOOR = 0.6;
