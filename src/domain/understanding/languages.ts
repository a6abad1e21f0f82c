import type { Language } from '../conversation/meaning.js';
import {
  isNeutral,
  LANGUAGE_BUCKETS,
  languageBuckets,
  WRITTEN_LANGUAGES,
} from './classifier/language-features.js';
import { unpackWeights } from './classifier/weight-code.js';
import { LANGUAGE_COUNT, LANGUAGE_WEIGHTS } from './classifier/weights.js';

const LANGUAGES = WRITTEN_LANGUAGES.length;
const ARABIC = /[\u0600-\u06ff]/;
/** Words met before, null for those that tell nothing. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 20_000;
const REMEMBERED = new Map<string, Int32Array | null>();

let unpacked: Int8Array | undefined;

function weights(): Int8Array {
  unpacked ??= unpackWeights(atob(LANGUAGE_WEIGHTS), {
    size: LANGUAGE_BUCKETS * LANGUAGES,
    count: LANGUAGE_COUNT,
  });
  return unpacked;
}

/**
 * The language of a reply, from its words as typed (plain-words.ts). « ok » and « 2 » are of every
 * language: of such words alone it is that of the conversation, French when none is known.
 */
export function languageOf(typed: readonly string[], spoken: Language = 'fr'): Language {
  const sums = new Int32Array(LANGUAGES);
  let tells = false;
  for (const word of typed) {
    const its = toldBy(word);
    if (its === null) {
      if (ARABIC.test(word)) return 'ar';
      continue;
    }
    tells = true;
    for (let of = 0; of < LANGUAGES; of += 1) sums[of] = (sums[of] as number) + (its[of] as number);
  }
  if (!tells) return spoken;
  let best = 0;
  for (let of = 1; of < LANGUAGES; of += 1)
    if ((sums[of] as number) > (sums[best] as number)) best = of;
  return WRITTEN_LANGUAGES[best] ?? 'fr';
}

/** How much a word speaks for each language; French leads where the weights say nothing. */
function toldBy(word: string): Int32Array | null {
  const known = REMEMBERED.get(word);
  if (known !== undefined) return known;
  const sums = isNeutral(word) ? null : added(languageBuckets(word));
  if (REMEMBERED.size < MOST_REMEMBERED) REMEMBERED.set(word, sums);
  return sums;
}

function added(buckets: readonly number[]): Int32Array {
  const known = weights();
  const sums = new Int32Array(LANGUAGES);
  for (const bucket of buckets) {
    for (let of = 0; of < LANGUAGES; of += 1)
      sums[of] = (sums[of] as number) + (known[bucket * LANGUAGES + of] as number);
  }
  return sums;
}
