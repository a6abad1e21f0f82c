import type { Intent } from '../../conversation/meaning.js';

/** What the model would say of a reply that no rule knows; null below its floor. */
export function guess(_plain: string): { intent: Intent; confidence: number } | null {
  return null;
}
