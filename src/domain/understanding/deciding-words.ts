import type { Intent } from '../conversation/meaning.js';
import { weightsFor } from './classifier/classify.js';
import type { PlainWords } from './plain-words.js';

const MOST_WORDS = 8;
/** A word that speaks less than this share of the strongest one only lengthens the quote. */
const LEAST_SHARE = 0.25;

/** The run of words, as written, that spoke most for the intent the classifier chose. */
export function decidingWords(said: string, intent: Intent, words: PlainWords): string {
  const plain = said.split(' ');
  const weights = weightsFor(said, intent);
  const [from, to] = strongestRun(weights);
  if (to <= from) return words.quote(0, words.plain.length);
  const start = lengthOf(plain.slice(0, from));
  return words.quote(start, start + lengthOf(plain.slice(from, to)) - 1);
}

const lengthOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + word.length + 1, 0);

/** First and after-last of the run that weighs most, once weak words count against it. */
function strongestRun(weights: readonly number[]): readonly [number, number] {
  const least = LEAST_SHARE * Math.max(0, ...weights);
  let best: readonly [number, number] = [0, 0];
  let most = 0;
  for (let from = 0; from < weights.length; from += 1) {
    let sum = 0;
    for (let to = from; to < Math.min(weights.length, from + MOST_WORDS); to += 1) {
      sum += (weights[to] ?? 0) - least;
      if (sum > most) [best, most] = [[from, to + 1], sum];
    }
  }
  return best;
}
