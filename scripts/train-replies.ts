import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXAMPLE, type LabelledReply, labelledReplies } from '../bench/lib/labelled-replies.js';
import { INTENTS } from '../src/domain/conversation/meaning.js';
import { byRules } from '../src/domain/understanding/by-rules.js';
import { cuesOf } from '../src/domain/understanding/classifier/cues.js';
import { BUCKETS, featuresOf } from '../src/domain/understanding/classifier/features.js';
import { packWeights } from '../src/domain/understanding/classifier/weight-code.js';
import { namedSlots } from '../src/domain/understanding/named-slots.js';
import { plainWords } from '../src/domain/understanding/plain-words.js';
import { withoutIdioms } from '../src/domain/understanding/rules/idioms.js';
import { daysOf } from '../src/domain/understanding/understand.js';

/**
 * Makes the classifier's weights from the `write` part of the labelled replies:
 * `node --import tsx scripts/train-replies.ts`. The same lines give the same file, byte for byte:
 * a fixed seed, no clock. Multinomial logistic regression, AdaGrad, then few bits a
 * weight; a test compares the committed file with what this makes.
 */

export type Example = Pick<LabelledReply, 'text' | 'intent' | 'lang'>;
type Row = { readonly features: Int32Array; readonly label: number; readonly scale: number };

const EPOCHS = 20;
const RATE = 0.7;
const DECAY = 2e-6;
/** Pulls towards zero what few replies need: zeros cost nothing to keep. */
const LASSO = 8e-4;
/** So much of the certainty is kept back from the label, for labels are not all certain. */
const DOUBT = 0.1;
/** A step, in standard deviations of the weights. */
const STEP_SIZE = 1.45;
const MOST_STEPS = 7;
const CLASSES = INTENTS.length;

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const rowsOf = (examples: readonly Example[]): Row[] =>
  examples.map(({ text, intent, lang }) => {
    const words = plainWords(text);
    const days = daysOf(text, words.plain, EXAMPLE);
    const named = namedSlots(words.plain, EXAMPLE.slots);
    // The lines without a language are those the rules were written from: on them rules look too good.
    const ruled = lang === undefined ? null : byRules(words, { named, days }, EXAMPLE).intent;
    const cues = cuesOf({ named, days, ruled }, EXAMPLE);
    const features = Int32Array.from(featuresOf(withoutIdioms(words.plain), cues));
    const label = (INTENTS as readonly string[]).indexOf(intent);
    if (label < 0) throw new Error(`Unknown intent ${intent}: ${text}`);
    return { features, label, scale: 1 / Math.sqrt(features.length) };
  });

/** Weights by bucket and class, class by class side by side. */
function trained(rows: readonly Row[]): Float32Array {
  const weights = new Float32Array(BUCKETS * CLASSES);
  const squares = new Float32Array(BUCKETS * CLASSES).fill(1e-3);
  const random = chance(20_261_130);
  const order = rows.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (row) learn(row, weights, squares);
    }
  }
  return weights;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

function learn(
  { features, label, scale }: Row,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const odds = softmax(scoresOf(features, scale, weights));
  for (let of = 0; of < CLASSES; of += 1) {
    const error = (odds[of] ?? 0) - (of === label ? 1 - DOUBT : DOUBT / CLASSES);
    // What is surely not meant teaches nothing: three times faster, and the same in the end.
    if (Math.abs(error) < 0.003) continue;
    const slope = error * scale;
    for (const bucket of features) {
      const at = bucket * CLASSES + of;
      const gradient = slope + DECAY * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + gradient * gradient;
      squares[at] = square;
      const rate = RATE / Math.sqrt(square);
      weights[at] = shrunk((weights[at] ?? 0) - rate * gradient, rate * LASSO);
    }
  }
}

const shrunk = (weight: number, by: number): number =>
  weight > by ? weight - by : weight < -by ? weight + by : 0;

function scoresOf(features: Int32Array, scale: number, weights: Float32Array): Float64Array {
  const scores = new Float64Array(CLASSES);
  for (const bucket of features) {
    const from = bucket * CLASSES;
    for (let of = 0; of < CLASSES; of += 1)
      scores[of] = (scores[of] ?? 0) + (weights[from + of] ?? 0);
  }
  for (let of = 0; of < CLASSES; of += 1) scores[of] = (scores[of] ?? 0) * scale;
  return scores;
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  let sum = 0;
  for (let of = 0; of < scores.length; of += 1) {
    const odd = Math.exp((scores[of] ?? 0) - most);
    scores[of] = odd;
    sum += odd;
  }
  for (let of = 0; of < scores.length; of += 1) scores[of] = (scores[of] ?? 0) / sum;
  return scores;
}

/** Whole steps of one size, from -7 to 7. */
function inSteps(weights: Float32Array): { steps: Int8Array; step: number } {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const step = STEP_SIZE * Math.sqrt(squares / weights.length);
  const steps = Int8Array.from(weights, (weight) =>
    Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step))),
  );
  return { steps, step };
}

/** The text of the generated file. */
export function weightsFile(examples: readonly Example[]): string {
  const { steps, step } = inSteps(trained(rowsOf(examples)));
  const count = steps.filter((one) => one !== 0).length;
  return `// Made by scripts/train-replies.ts from the labelled replies; not to be written by hand.

/** What one unit of a weight is worth. */
export const STEP = ${step.toPrecision(6)};

/** How many weights are not zero. */
export const COUNT = ${count};

/** A weight for each intent in each bucket, as weight-code.ts writes them: base64. */
export const WEIGHTS =
  '${Buffer.from(packWeights(steps)).toString('base64')}';
`;
}

export const WEIGHTS_FILE = path.join(
  import.meta.dirname,
  '..',
  'src',
  'domain',
  'understanding',
  'classifier',
  'weights.ts',
);

/** What the weights are learnt from. */
export async function examples(): Promise<Example[]> {
  return (await labelledReplies()).filter(({ split }) => split === 'write');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const known = await examples();
  const text = weightsFile(known);
  await writeFile(WEIGHTS_FILE, text);
  console.log(`${known.length} replies, ${Math.round(text.length / 1000)} kB`);
}
