import { isPossible, type Pattern } from './likely-patterns.js';
import { IDIOM_PATTERNS, possibleIn, type Words } from './reply-patterns.js';
import { blank } from './reply-rule.js';

/** Blanks idioms; most replies hold no word of any, and are passed over at once. */
function without(idioms: readonly Pattern[], plain: string, words: Words): string {
  const may = possibleIn(words);
  return idioms.reduce(
    (text, idiom) => (isPossible(may, idiom) ? blank(text, idiom.says) : text),
    plain,
  );
}

/** Plain words without what only sounds like a danger, nor like an eviction. */
export const withoutHarmless = (words: Words): string =>
  without([...IDIOM_PATTERNS.harmless, ...IDIOM_PATTERNS.noEviction], words.plain, words);

/** The same without what is told of evictions gone by. */
export const withoutPast = (plain: string, words: Words): string =>
  without(IDIOM_PATTERNS.past, plain, words);

/** Plain words without the « stop » that asks for no silence. */
export const withoutOtherStops = (words: Words): string =>
  without(IDIOM_PATTERNS.noStop, words.plain, words);

/** Plain words without the idioms that only sound like a danger or a STOP. */
export const withoutIdioms = (words: Words): string =>
  without([...IDIOM_PATTERNS.harmless, ...IDIOM_PATTERNS.noStop], words.plain, words);
