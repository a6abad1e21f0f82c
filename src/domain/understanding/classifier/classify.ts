import { INTENTS, type Intent } from '../../conversation/meaning.js';
import { BUCKETS, featuresOf, type WordFeatures, wordsOf } from './features.js';
import { unpackWeights } from './weight-code.js';
import { COUNT, STEP, WEIGHTS } from './weights.js';

/** How likely each intent is, in the order of INTENTS; together 1. */
export type Likelihood = Float64Array;

const PLACES = new Map<Intent, number>(INTENTS.map((intent, at) => [intent, at]));
const CLASSES = INTENTS.length;

/** The weights that are not zero, those of a bucket side by side from its start. */
type Model = {
  readonly starts: Uint32Array;
  /** The class in the low byte and the weight above it, so that both are fetched at once. */
  readonly weights: Int16Array;
};

let unpacked: Model | undefined;

/** Unpacked at the first reply that needs them, in milliseconds. */
function model(): Model {
  unpacked ??= sparse(unpackWeights(atob(WEIGHTS), { size: BUCKETS * CLASSES, count: COUNT }));
  return unpacked;
}

function sparse(weights: Int8Array): Model {
  const starts = new Uint32Array(BUCKETS + 1);
  const packed = new Int16Array(COUNT);
  let next = 0;
  for (let at = 0; at < weights.length; at += 1) {
    if (at % CLASSES === 0) starts[at / CLASSES] = next;
    const value = weights[at] ?? 0;
    if (value === 0) continue;
    packed[next] = (value << 8) | (at % CLASSES);
    next += 1;
  }
  starts[BUCKETS] = next;
  return { starts, weights: packed };
}

/** What plain words (plain-words.ts) likely mean, by the weights learnt from labelled replies. */
export function classify(plain: string, cues: readonly string[]): Likelihood {
  const known = model();
  const { words, between } = featuresOf(plain, cues);
  const scores = new Int32Array(CLASSES);
  let count = between.length;
  for (const word of words) {
    const sums = sumsOf(word, known);
    for (let of = 0; of < CLASSES; of += 1)
      scores[of] = (scores[of] as number) + (sums[of] as number);
    count += word.buckets.length;
  }
  add(between, known, scores);
  return softened(scores, STEP / Math.sqrt(count));
}

/** What a word brings each intent, added up the first time it is met: most words come again. */
function sumsOf(word: WordFeatures, known: Model): Int32Array {
  if (word.sums) return word.sums;
  const sums = new Int32Array(CLASSES);
  add(word.buckets, known, sums);
  word.sums = sums;
  return sums;
}

function add(buckets: readonly number[], { starts, weights }: Model, sums: Int32Array): void {
  for (const bucket of buckets) {
    const end = starts[bucket + 1] as number;
    for (let at = starts[bucket] as number; at < end; at += 1) {
      const packed = weights[at] as number;
      const of = packed & 0xff;
      sums[of] = (sums[of] as number) + (packed >> 8);
    }
  }
}

function softened(scores: Int32Array, scale: number): Likelihood {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  const odds = new Float64Array(CLASSES);
  let sum = 0;
  for (let of = 0; of < CLASSES; of += 1) {
    const odd = Math.exp(((scores[of] as number) - most) * scale);
    odds[of] = odd;
    sum += odd;
  }
  for (let of = 0; of < CLASSES; of += 1) odds[of] = (odds[of] as number) / sum;
  return odds;
}

/** How much each of the plain words speaks for an intent by itself, in order. */
export function weightsFor(plain: string, intent: Intent): number[] {
  const known = model();
  const place = PLACES.get(intent) ?? 0;
  return wordsOf(plain).map((word) => sumsOf(word, known)[place] as number);
}

/** The likelihood of one intent. */
export const likelihoodOf = (likelihood: Likelihood, intent: Intent): number =>
  likelihood[PLACES.get(intent) ?? 0] ?? 0;
