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
  'moving_soon',
  'who_are_you',
  'distress',
  'violence',
  'eviction_in_progress',
  'eviction_imminent',
  'illegal_eviction',
  'homeless_now',
  'hearing_imminent',
  'already_paid',
  'dispute_debt',
  'already_supported',
  'interpreter_needed',
  'channel_preference',
  'data_rights',
  'landlord',
  'insult',
  'thanks',
  'question_practical',
  'practical_info',
  'info_situation',
  'cancel',
  'late',
  'complaint',
  'absent',
  'hospital',
  'prison',
  'media',
  'auto_reply',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

export type Risk = '' | 'low' | 'medium' | 'high' | 'critical';

/** As in BCP 47; ar-Latn is Arabic typed with Latin letters, rcf the creole of La Réunion. */
export type Language = 'fr' | 'en' | 'ar' | 'ar-Latn' | 'tr' | 'pt' | 'ro' | 'rcf' | 'es';

export type NoSuchDate = 'past' | 'no-such-day' | 'no-such-hour';

export type Meaning = {
  readonly intent: Intent;
  /** 0 to 1; below the floor a person reads the reply. */
  readonly confidence: number;
  /** Number of the slot accepted, as offered in the text; null when none is meant. */
  readonly slot: number | null;
  /** Local days or times spoken of, « 2026-12-08T10:00 » or « 2026-12-08 », most likely first. */
  readonly dates: readonly string[];
  readonly language: Language;
  /** The language the person asks to be served in by naming it; null when none is named. */
  readonly asksFor: Language | null;
  /** Why the only date of the reply is none that anybody can come at; null when there is no such. */
  readonly noSuchDate: NoSuchDate | null;
  readonly risk: Risk;
  /** The words of the reply that decided, as written. */
  readonly evidence: string;
};

/** Below this, no automatic step is taken on a reply (invariant 8). */
export const CONFIDENCE_FLOOR = 0.6;
