import { CONFIDENCE_FLOOR, type Intent, type Meaning } from './meaning.js';

/** Believed at any confidence: in doubt the safer reading wins (domain 5.5, « decision order »). */
export const DANGERS = [
  'violence',
  'distress',
  'eviction_in_progress',
  'eviction_imminent',
  'illegal_eviction',
  'homeless_now',
] as const satisfies readonly Intent[];

const IN_DANGER: ReadonlySet<Intent> = new Set(DANGERS);

export const isDanger = (intent: Intent): boolean => IN_DANGER.has(intent);

/**
 * What may be acted on without a person: the intent above the floor, a danger at any confidence;
 * else `unknown`. A doubtful « stop » closes no number, a doubtful « mauvais numéro » none either.
 */
export function believed({ intent, confidence }: Meaning): Intent {
  return isDanger(intent) || confidence >= CONFIDENCE_FLOOR ? intent : 'unknown';
}
