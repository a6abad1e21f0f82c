import type { Intent } from '../conversation/meaning.js';

const REASONS: Partial<Record<Intent, 'violence' | 'distress' | 'eviction'>> = {
  violence: 'violence',
  distress: 'distress',
  eviction_in_progress: 'eviction',
  eviction_imminent: 'eviction',
  illegal_eviction: 'eviction',
  homeless_now: 'eviction',
  hearing_imminent: 'eviction',
};

/** Why a person is called at once for what a reply says; undefined when nothing is in danger. */
export function dangerReason(intent: Intent): 'violence' | 'distress' | 'eviction' | undefined {
  return REASONS[intent];
}
