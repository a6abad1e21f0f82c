import { chance } from './chance.js';
import type { PersonaKind } from './kinds.js';
import { whenCalled } from './spoken.js';
import type { Taking } from './telephone.js';

/** How often each character answers when its telephone rings. */
const ANSWERS: Record<PersonaKind, number> = {
  never: 0.2,
  'at-once': 0.75,
  evening: 0.4,
  'bad-french': 0.6,
  'asks-who': 0.6,
  'call-me': 0.85,
  'other-language': 0.6,
  cancels: 0.6,
  distress: 0.65,
  stop: 0.5,
  'wrong-number': 0.7,
};
/** What happens to the other calls, with their share. */
const OTHERWISE = [
  ['no-answer', 0.5],
  ['machine', 0.3],
  ['busy', 0.12],
  ['machine-early', 0.08],
] as const satisfies readonly (readonly [Taking['calls'], number])[];
/** Of those who answer: whoever is at home. */
const THIRD_PERSONS = 0.08;
/** Their own words are the point of them. */
const ALWAYS_THEMSELVES: readonly PersonaKind[] = ['distress', 'stop', 'wrong-number'];

/** What the next call to a household depends on; `nth`: how many were made to it before. */
export type TakingQuestion = { seed: string; number: string; kind: PersonaKind; nth: number };

/**
 * Decides how a household takes its next call: answers and talks as its character would, is busy,
 * lets it ring, or leaves it to its voicemail. The same seed and the same number of calls before
 * give the same decision.
 */
export function decideTaking({ seed, number, kind, nth }: TakingQuestion): Taking {
  const roll = (what: string) => chance(seed, number, 'call', nth, what);
  if (roll('answers') >= ANSWERS[kind]) return { calls: otherwise(roll('else')), script: [] };
  const isThirdPerson = !ALWAYS_THEMSELVES.includes(kind) && roll('who') < THIRD_PERSONS;
  return { calls: 'answer', script: whenCalled(kind, isThirdPerson) };
}

function otherwise(at: number): Taking['calls'] {
  let left = at;
  for (const [calls, share] of OTHERWISE) {
    left -= share;
    if (left < 0) return calls;
  }
  return 'no-answer';
}
