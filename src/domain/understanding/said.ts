import type { Meaning } from '../conversation/meaning.js';
import type { PlainWords } from './plain-words.js';

/** A meaning before its dates and language are added. */
export type Said = Pick<Meaning, 'intent' | 'confidence' | 'risk' | 'evidence'> & {
  readonly slots: readonly number[];
  /** The next in the order of safety that a rule heard, should a mere sign of distress be set aside. */
  readonly beside?: Said;
};

/** No rule spoke. */
export const NOTHING: Said = {
  intent: 'unknown',
  confidence: 0.2,
  risk: '',
  evidence: '',
  slots: [],
};

/** The words as written behind what a pattern found in the plain ones. */
export const quoteOf = (found: RegExpExecArray, words: PlainWords): string =>
  words.quote(found.index, found.index + Math.max(1, found[0].length));
