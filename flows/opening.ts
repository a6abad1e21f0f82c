import type { Keyword, Node } from '../src/domain/conversation/flow.js';
import { CALL_ME, YES } from './choices.js';

/** « OUI » leads to free slots. */
export const SAYS_YES: Keyword = { says: YES, next: 'rendez-vous/proposer' };
/** « RAPPEL » leads to a person. */
export const SAYS_CALL_ME: Keyword = { says: CALL_ME, next: 'une-personne/rappel' };

type Opening = {
  readonly text: string;
  readonly waitHours: number;
  /** What the text asks for, by name. */
  readonly words: readonly Keyword[];
  readonly silence: string;
};

/**
 * A text that opens the way to a meeting: yes leads to free slots, a day that is said to that
 * day, and what is not clear to a person.
 */
export function opening({ text, waitHours, words, silence }: Opening) {
  return {
    kind: 'ask',
    text,
    waitHours,
    words,
    on: {
      accept_ambiguous: 'rendez-vous/proposer',
      accept_slot: 'rendez-vous/proposer',
      propose_other: 'rendez-vous/chercher',
    },
    noSuchDate: 'rendez-vous/proposer',
    unclear: 'une-personne/a-relire',
    silence,
  } as const satisfies Node;
}
