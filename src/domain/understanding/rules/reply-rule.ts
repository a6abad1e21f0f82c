import type { Intent, Risk } from '../../conversation/meaning.js';

/** Words over plain text (plain-words.ts) and what they mean; the first rule that speaks decides. */
export type ReplyRule = {
  readonly intent: Intent;
  readonly says: readonly RegExp[];
  /** What makes it another rule's: « on me met dehors » is not under way when it is for Friday. */
  readonly unless?: RegExp;
  readonly risk?: Risk;
  /** 0.9 unless told. */
  readonly confidence?: number;
};

/** Blanks idioms that look like something else, at the same length so that quotes stay right. */
export function blank(plain: string, idioms: RegExp): string {
  return plain.replace(idioms, (words) => '_'.repeat(words.length));
}
