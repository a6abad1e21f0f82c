import { HARMLESS, NO_EVICTION } from './danger.js';
import { neededPieces } from './needed-words.js';
import { blank } from './reply-rule.js';
import { NO_STOP } from './rights.js';

type Words = { readonly plain: string; readonly all: readonly string[] };

/** Words met before. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 10_000;

/** Blanks idioms in a text; most replies hold no word of any, and are passed over at once. */
function blanker(idioms: RegExp): (plain: string, words: Words) => string {
  const pieces = neededPieces(idioms);
  const remembered = new Map<string, boolean>();
  const may = (word: string): boolean => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const found = pieces === null || pieces.some((piece) => word.includes(piece));
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, found);
    return found;
  };
  return (plain, { all }) => (all.some(may) ? blank(plain, idioms) : plain);
}

const blankHarmless = blanker(HARMLESS);
const blankEviction = blanker(NO_EVICTION);
const blankStop = blanker(NO_STOP);

/** Plain words without what only sounds like a danger, nor like an eviction. */
export const withoutHarmless = (words: Words): string =>
  blankEviction(blankHarmless(words.plain, words), words);

/** Plain words without the « stop » that asks for no silence. */
export const withoutOtherStops = (words: Words): string => blankStop(words.plain, words);

/** Plain words without the idioms that only sound like a danger or a STOP. */
export const withoutIdioms = (words: Words): string =>
  blankStop(blankHarmless(words.plain, words), words);
