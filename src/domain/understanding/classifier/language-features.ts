import type { Language } from '../../conversation/meaning.js';
import { LANGUAGE_WORDS } from '../language-words.js';

/** Buckets that the features of a word's language are hashed into. */
export const LANGUAGE_BUCKETS = 1 << 12;
/** In the order of their weights; Arabic in its own script is known by its letters. */
export const WRITTEN_LANGUAGES = [
  'fr',
  'en',
  'ar-Latn',
  'tr',
  'pt',
  'ro',
  'rcf',
  'es',
] as const satisfies readonly Language[];

const PRIME = 16_777_619;
const SHORTEST = 2;
const LONGEST = 4;

/** Every known word and the languages it is a word of. */
const LANGUAGES_OF = new Map<string, Language[]>();
for (const [language, words] of LANGUAGE_WORDS) {
  for (const word of words.split(/\s+/)) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

/** « 3afak », « m3a », « 7bess »: a digit that stands for an Arabic letter. */
const ARABIC_DIGIT = /[a-z][379][a-z]|^[379][a-z]{3,}/;
const NO_ARABIC_DIGIT = /^\d+(?:h|e|eme|min|mn|er|x)\d*$/;
/** Said in every language, or no word at all. */
const NEUTRAL = /^(?:\d.*|ok+|okay|n+|stop+|sms|whatsapp|[?!*]|[^a-z]*)$/;

/** True when a word as typed says nothing of the language. */
export const isNeutral = (word: string): boolean => NEUTRAL.test(word) && !isArabicDigits(word);

const isArabicDigits = (word: string): boolean =>
  ARABIC_DIGIT.test(word) && !NO_ARABIC_DIGIT.test(word);

/** What a word tells of its language: the lists it is in, itself, and its letters two to four at a time. */
export function languageBuckets(word: string): number[] {
  const buckets = new Set<number>();
  for (const language of LANGUAGES_OF.get(word) ?? []) buckets.add(bucketOf(`=${language}`));
  if (isArabicDigits(word)) buckets.add(bucketOf('=digits'));
  const whole = `^${word}$`;
  buckets.add(bucketOf(whole));
  for (let from = 0; from < whole.length; from += 1) {
    for (let size = SHORTEST; size <= LONGEST && from + size <= whole.length; size += 1)
      buckets.add(bucketOf(whole.slice(from, from + size)));
  }
  return [...buckets];
}

/** FNV-1a, its high bits mixed into the low ones. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return ((hash ^ (hash >>> 15)) >>> 0) % LANGUAGE_BUCKETS;
}
