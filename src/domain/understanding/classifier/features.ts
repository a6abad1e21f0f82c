import { conceptsOf } from './concepts.js';

/** Buckets that the features of a reply are hashed into. */
export const BUCKETS = 1 << 15;
const MOST_LETTERS = 400;
const MOST_CONCEPTS = 40;
/** How far apart two concepts still say something together. */
const REACH = 2;
const PRIME = 16_777_619;
const SEEDS = { three: 0x811c9dc5, five: 0x6c078965, word: 0x1b873593, pair: 0x2545f491 } as const;
const CONCEPT_SEED = 0x7feb352d;
const CUE_SEED = 0x5bd1e995;

/** What one word brings by itself, whatever is beside it. */
type WordFeatures = {
  readonly buckets: readonly number[];
  /** Its hash as the first of a pair of words. */
  readonly first: number;
  readonly concepts: readonly string[];
};

/**
 * What the classifier looks at, as bucket numbers, each once: three and five letters of a word (so
 * that a misspelt word still counts), words, pairs of neighbours, concepts, and which concept
 * comes before which, and the cues (cues.ts).
 */
export function featuresOf(plain: string, cues: readonly string[]): number[] {
  const words = plain.slice(0, MOST_LETTERS).split(' ');
  const found = new Set<number>();
  const concepts: string[] = [];
  let before = START;
  for (const written of words) {
    const word = general(written);
    const { buckets, first, concepts: its } = featuresOfWord(word);
    for (const bucket of buckets) found.add(bucket);
    found.add(hashed(word, before) % BUCKETS);
    before = first;
    concepts.push(...its);
  }
  found.add(hashed('$', before) % BUCKETS);
  found.add(hashed(`#${Math.min(words.length, 12)}`, SEEDS.word) % BUCKETS);
  for (const cue of cues) found.add(hashed(cue, CUE_SEED) % BUCKETS);
  addPairs(concepts.slice(0, MOST_CONCEPTS), found);
  return [...found];
}

/** Words met before: people repeat themselves. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 10_000;
const REMEMBERED = new Map<string, WordFeatures>();

function featuresOfWord(word: string): WordFeatures {
  const known = REMEMBERED.get(word);
  if (known) return known;
  const concepts = conceptsOf(word);
  const buckets = [hashed(word, SEEDS.word) % BUCKETS, ...lettersOf(`^${word}$`)];
  for (const concept of concepts) buckets.push(hashed(concept, CONCEPT_SEED) % BUCKETS);
  const features = { buckets, first: hashed(` ${word}`, SEEDS.pair), concepts };
  if (REMEMBERED.size < MOST_REMEMBERED) REMEMBERED.set(word, features);
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
  const buckets: number[] = [];
  for (let from = 0; from + 3 <= word.length; from += 1) {
    buckets.push(hashedPart(word, from, from + 3, SEEDS.three) % BUCKETS);
    if (from + 5 <= word.length)
      buckets.push(hashedPart(word, from, from + 5, SEEDS.five) % BUCKETS);
  }
  return buckets;
}

function addPairs(concepts: readonly string[], found: Set<number>): void {
  const firsts = concepts.map((concept) => hashed(concept, CONCEPT_SEED));
  for (const [at, first] of firsts.entries()) {
    for (let next = at + 1; next <= at + REACH && next < concepts.length; next += 1) {
      found.add(hashed(concepts[next] ?? '', first) % BUCKETS);
    }
  }
}

const hashed = (text: string, seed: number): number => hashedPart(text, 0, text.length, seed);
const START = hashed('^', SEEDS.pair);

/** FNV-1a from a seed, its high bits mixed into the low ones. */
function hashedPart(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}
