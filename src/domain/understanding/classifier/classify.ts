import { INTENTS, type Intent } from '../../conversation/meaning.js';
import { featuresOf } from './features.js';
import { STEP, WEIGHTS } from './weights.js';

/** How likely each intent is, in the order of INTENTS; together 1. */
export type Likelihood = Float64Array;

const PLACES = new Map<Intent, number>(INTENTS.map((intent, at) => [intent, at]));
const CLASSES = INTENTS.length;

let decoded: Int8Array | undefined;

/** Decoded at the first reply that needs them, in milliseconds. */
function weights(): Int8Array {
  decoded ??= decode(atob(WEIGHTS));
  return decoded;
}

function decode(bytes: string): Int8Array {
  const values = new Int8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charCodeAt(at);
    values[2 * at] = (byte >> 4) - 8;
    values[2 * at + 1] = (byte & 15) - 8;
  }
  return values;
}

/** What plain words (plain-words.ts) likely mean, by the weights learnt from labelled replies. */
export function classify(plain: string): Likelihood {
  const learnt = weights();
  const features = featuresOf(plain);
  const scores = new Float64Array(CLASSES);
  for (const bucket of features) {
    const from = bucket * CLASSES;
    for (let of = 0; of < CLASSES; of += 1) {
      scores[of] = (scores[of] ?? 0) + (learnt[from + of] ?? 0);
    }
  }
  return softened(scores, STEP / Math.sqrt(features.length));
}

function softened(scores: Float64Array, scale: number): Likelihood {
  const most = Math.max(...scores);
  let sum = 0;
  for (let of = 0; of < scores.length; of += 1) {
    const odd = Math.exp(((scores[of] ?? 0) - most) * scale);
    scores[of] = odd;
    sum += odd;
  }
  for (let of = 0; of < scores.length; of += 1) scores[of] = (scores[of] ?? 0) / sum;
  return scores;
}

/** The likelihood of one intent. */
export const likelihoodOf = (likelihood: Likelihood, intent: Intent): number =>
  likelihood[PLACES.get(intent) ?? 0] ?? 0;
