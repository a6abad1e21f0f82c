import { conceptsOf } from './concepts.js';

/** Buckets that the features of a reply are hashed into. */
export const BUCKETS = 9000;
const MOST_LETTERS = 400;
const MOST_CONCEPTS = 24;
/** How far apart two concepts still say something together. */
const REACH = 6;
const PRIME = 16_777_619;
const SEEDS = { three: 0x811c9dc5, five: 0x6c078965, word: 0x1b873593, pair: 0x2545f491 } as const;
const CONCEPT_SEED = 0x7feb352d;

/**
 * What the classifier looks at, as bucket numbers, each once: three and five letters of a word (so
 * that a misspelt word still counts), words, pairs of neighbours, concepts, and which concept
 * comes before which.
 */
export function featuresOf(plain: string): number[] {
  const words = plain.slice(0, MOST_LETTERS).split(' ').map(general);
  const found = new Set<number>();
  const concepts: string[] = [];
  let before = hashed('^', SEEDS.pair);
  for (const word of words) {
    addLetters(`^${word}$`, found);
    found.add(hashed(word, SEEDS.word) % BUCKETS);
    found.add(hashed(word, before) % BUCKETS);
    before = hashed(` ${word}`, SEEDS.pair);
    concepts.push(...conceptsOf(word));
  }
  found.add(hashed('$', before) % BUCKETS);
  found.add(hashed(`#${Math.min(words.length, 12)}`, SEEDS.word) % BUCKETS);
  addConcepts(concepts.slice(0, MOST_CONCEPTS), found);
  return [...found];
}

/** Numbers by their kind: 1 to 3 may be slots, the rest are hours, days or long numbers. */
function general(word: string): string {
  if (!/\d/.test(word) || /^[123]$/.test(word)) return word;
  if (/^\d{1,2}(?:h|:)\d{0,2}$/.test(word)) return '0h';
  if (/^\d+$/.test(word)) return word.length > 2 ? '000' : '00';
  return /^\d{1,2}[/.]\d{1,2}/.test(word) ? '0/0' : word;
}

function addLetters(word: string, found: Set<number>): void {
  for (let from = 0; from + 3 <= word.length; from += 1) {
    found.add(hashedPart(word, from, from + 3, SEEDS.three) % BUCKETS);
    if (from + 5 <= word.length) found.add(hashedPart(word, from, from + 5, SEEDS.five) % BUCKETS);
  }
}

function addConcepts(concepts: readonly string[], found: Set<number>): void {
  for (const [at, concept] of concepts.entries()) {
    const first = hashed(concept, CONCEPT_SEED);
    found.add(first % BUCKETS);
    for (let next = at + 1; next < Math.min(at + 1 + REACH, concepts.length); next += 1) {
      found.add(hashed(concepts[next] ?? '', first) % BUCKETS);
    }
  }
}

const hashed = (text: string, seed: number): number => hashedPart(text, 0, text.length, seed);

/** FNV-1a from a seed, its high bits mixed into the low ones. */
function hashedPart(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}
