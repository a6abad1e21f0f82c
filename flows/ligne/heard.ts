import type { Ref } from '../../src/domain/conversation/flow.js';
import type { Intent } from '../../src/domain/conversation/meaning.js';

/**
 * What is understood at any moment of a call, in the order of safety (domain 5.5): danger, the
 * right to be left alone, the wrong person, then what a caller may always ask. What else is said
 * goes the way of what is not clear: to a person.
 */
export const HEARD = {
  violence: 'ligne/violence',
  distress: 'ligne/detresse',
  eviction_in_progress: 'ligne/expulsion',
  eviction_imminent: 'ligne/expulsion',
  illegal_eviction: 'ligne/expulsion',
  homeless_now: 'ligne/expulsion',
  hearing_imminent: 'ligne/expulsion',
  stop: 'ligne/ne-plus-contacter',
  wrong_number: 'ligne/mauvais-numero',
  interpreter_needed: 'ligne/autre-langue',
  callback_request: 'ligne/rappel',
} as const satisfies Partial<Record<Intent, Ref>>;
