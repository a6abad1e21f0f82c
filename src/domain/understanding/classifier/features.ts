import { conceptsOf } from './concepts.js';

/** Buckets that the features of a reply are hashed into. */
export const BUCKETS = 1 << 17;
const MOST_LETTERS = 400;
const MOST_CONCEPTS = 40;
/** How far apart two concepts still say something together. */
const REACH = 2;
/** So many first letters stand for a word beside others: its ending and most of its typos go. */
const STEM = 4;
const PRIME = 16_777_619;
const SEEDS = { three: 0x811c9dc5, five: 0x6c078965, word: 0x1b873593, stem: 0x2545f491 } as const;
const CONCEPT_SEED = 0x7feb352d;
const CUE_SEED = 0x5bd1e995;
const NEXT_WORD = 0x3c6ef372;
const NEXT_STEM = 0x1f83d9ab;

/** What one word brings by itself, whatever is beside it. */
export type WordFeatures = {
  /** Letters, the word, its stem and its concepts, each once. */
  readonly buckets: readonly number[];
  readonly word: number;
  readonly stem: number;
  readonly concepts: readonly number[];
  /** Its weights for each intent together, kept by the classifier once it has added them. */
  sums?: Int32Array;
};

export type Features = {
  readonly words: readonly WordFeatures[];
  /** What words say beside each other, and the cues (cues.ts). */
  readonly between: readonly number[];
};

/**
 * What the classifier looks at: of each word three and five letters (so that a misspelt word still
 * counts), itself, its stem and its concepts; of words beside each other the pairs; which concept
 * comes before which; and the cues.
 */
export function featuresOf(plain: string, cues: readonly string[]): Features {
  const words = wordsOf(plain);
  const between: number[] = [];
  let before = START;
  const concepts: number[] = [];
  for (const word of words) {
    between.push(paired(before.word, word.word, NEXT_WORD));
    between.push(paired(before.stem, word.stem, NEXT_STEM));
    before = word;
    if (word.concepts.length > 0) concepts.push(...word.concepts);
  }
  between.push(paired(before.word, START.word, NEXT_WORD));
  between.push((LENGTH + Math.min(words.length, 12)) % BUCKETS);
  for (const cue of cues) between.push(cueBucket(cue));
  addPairs(concepts, between);
  return { words, between };
}

/** The words that are looked at, each by itself. */
export const wordsOf = (plain: string): WordFeatures[] =>
  plain.slice(0, MOST_LETTERS).split(' ').map(featuresOfWord);

/** All the bucket numbers, as the training takes them. */
export const bucketsOf = ({ words, between }: Features): number[] => [
  ...words.flatMap(({ buckets }) => buckets),
  ...between,
];

/** Words met before: people repeat themselves. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 20_000;
const REMEMBERED = new Map<string, WordFeatures>();
const CUES = new Map<string, number>();

function featuresOfWord(written: string): WordFeatures {
  const known = REMEMBERED.get(written);
  if (known) return known;
  const word = general(written);
  const stem = word.slice(0, STEM);
  const concepts = conceptsOf(word).map((concept) => hashed(concept, CONCEPT_SEED));
  const own = [hashed(word, SEEDS.word), hashed(stem, SEEDS.stem), ...lettersOf(`^${word}$`)];
  const features: WordFeatures = {
    buckets: [...new Set([...own, ...concepts].map((hash) => hash % BUCKETS))],
    word: hashed(word, SEEDS.word),
    stem: hashed(stem, SEEDS.stem),
    concepts,
  };
  if (REMEMBERED.size < MOST_REMEMBERED) REMEMBERED.set(written, features);
  return features;
}

/** Numbers by their kind: 1 to 3 may be slots, the rest are hours, days or long numbers. */
function general(word: string): string {
  if (!/\d/.test(word) || /^[123]$/.test(word)) return word;
  if (/^\d{1,2}(?:h|:)\d{0,2}$/.test(word)) return '0h';
  if (/^\d+$/.test(word)) return word.length > 2 ? '000' : '00';
  return /^\d{1,2}[/.]\d{1,2}/.test(word) ? '0/0' : word;
}

function lettersOf(word: string): number[] {
  const hashes: number[] = [];
  for (let from = 0; from + 3 <= word.length; from += 1) {
    hashes.push(hashedPart(word, from, from + 3, SEEDS.three));
    if (from + 5 <= word.length) hashes.push(hashedPart(word, from, from + 5, SEEDS.five));
  }
  return hashes;
}

function addPairs(concepts: readonly number[], between: number[]): void {
  const count = Math.min(concepts.length, MOST_CONCEPTS);
  for (let at = 0; at < count; at += 1) {
    for (let next = at + 1; next <= at + REACH && next < count; next += 1)
      between.push(paired(concepts[at] as number, concepts[next] as number, CONCEPT_SEED));
  }
}

/** The rules' cues are few: each is hashed once. */
function cueBucket(cue: string): number {
  const known = CUES.get(cue);
  if (known !== undefined) return known;
  const bucket = hashed(cue, CUE_SEED) % BUCKETS;
  CUES.set(cue, bucket);
  return bucket;
}

/** The bucket of two hashes in their order. */
function paired(first: number, second: number, seed: number): number {
  const mixed = Math.imul(Math.imul(first ^ seed, PRIME) ^ second, PRIME);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % BUCKETS;
}

const hashed = (text: string, seed: number): number => hashedPart(text, 0, text.length, seed);

/** FNV-1a from a seed, its high bits mixed into the low ones. */
function hashedPart(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const LENGTH = hashed('#', SEEDS.word);
/** What stands before the first word and after the last. */
const START: WordFeatures = {
  buckets: [],
  word: hashed('^', SEEDS.word),
  stem: hashed('^', SEEDS.stem),
  concepts: [],
};
