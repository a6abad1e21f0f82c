import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXAMPLE, type LabelledReply, labelledReplies } from '../bench/lib/labelled-replies.js';
import { INTENTS } from '../src/domain/conversation/meaning.js';
import { byRules } from '../src/domain/understanding/by-rules.js';
import { cuesOf } from '../src/domain/understanding/classifier/cues.js';
import { BUCKETS, bucketsOf, featuresOf } from '../src/domain/understanding/classifier/features.js';
import {
  isNeutral,
  LANGUAGE_BUCKETS,
  languageBuckets,
  WRITTEN_LANGUAGES,
} from '../src/domain/understanding/classifier/language-features.js';
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

export type Example = Pick<LabelledReply, 'text' | 'intent' | 'lang' | 'isOfOthers'>;
type Row = { readonly features: Int32Array; readonly label: number; readonly scale: number };
type Shape = {
  readonly buckets: number;
  readonly classes: number;
  /** Rare classes count for more, common ones for less, by this power of how rare they are. */
  readonly balance: number;
  readonly epochs: number;
  /** Features left out at random of each reply each time, so that no single one is relied on. */
  readonly leftOut: number;
  /** Pulls towards zero what few replies need: zeros cost nothing to keep. */
  readonly lasso: number;
  /** A step, in standard deviations of the weights. */
  readonly stepSize: number;
};

/** What cross-validation on replies of other hands found best. */
const OF_INTENTS = { balance: 0.3, epochs: 24, leftOut: 0.5, lasso: 1e-3, stepSize: 2.5 } as const;
/** Languages are as rare in life as in the labelled replies; a word tells more of them. */
const OF_LANGUAGES = { balance: 0, epochs: 18, leftOut: 0.2, lasso: 8e-4, stepSize: 2.1 } as const;

const RATE = 0.5;
/** The rate falls in a line by so much of it: the last epochs settle what the first ones found. */
const SLOWING = 0.8;
const DECAY = 2e-6;
/** So much of the certainty is kept back from the label, for labels are not all certain. */
const DOUBT = 0.05;
const MOST_BALANCE = 3;
const MOST_STEPS = 7;

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

const rowOf = (buckets: readonly number[], label: number): Row => ({
  features: Int32Array.from(buckets),
  label,
  scale: 1 / Math.sqrt(Math.max(1, buckets.length)),
});

const intentRows = (examples: readonly Example[]): Row[] =>
  // What others wrote counts twice: it is nearer to what tenants write.
  examples.flatMap(({ text, intent, lang, isOfOthers }) => {
    const words = plainWords(text);
    const days = daysOf(text, words, EXAMPLE);
    const named = namedSlots(words.all, EXAMPLE.slots);
    // The lines without a language are those the rules were written from: on them rules look too good.
    const ruled = lang === undefined ? null : byRules(words, { named, days }, EXAMPLE).intent;
    const cues = cuesOf({ words, named, days, ruled }, EXAMPLE);
    const label = (INTENTS as readonly string[]).indexOf(intent);
    if (label < 0) throw new Error(`Unknown intent ${intent}: ${text}`);
    const row = rowOf(bucketsOf(featuresOf(withoutIdioms(words), cues)), label);
    return isOfOthers ? [row, row] : [row];
  });

/** Replies whose language is labelled, and is told by their letters. */
const languageRows = (examples: readonly Example[]): Row[] =>
  examples.flatMap(({ text, lang }) => {
    const label = (WRITTEN_LANGUAGES as readonly string[]).indexOf(lang ?? '');
    const told = plainWords(text).typed.filter((word) => !isNeutral(word));
    return label < 0 || told.length === 0 ? [] : [rowOf(told.flatMap(languageBuckets), label)];
  });

/** Weights by bucket and class, those of a bucket side by side. */
function trained(rows: readonly Row[], shape: Shape): Float32Array {
  const weights = new Float32Array(shape.buckets * shape.classes);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const counts = balanceOf(rows, shape);
  const random = chance(20_261_130);
  const order = rows.map((_, at) => at);
  for (let epoch = 0; epoch < shape.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = RATE * (1 - (SLOWING * epoch) / shape.epochs);
    for (const at of order) {
      const row = rows[at];
      if (row)
        learn(thinned(row, shape.leftOut, random), {
          ...{ weights, squares, rate, classes: shape.classes, lasso: shape.lasso },
          counts: counts[row.label] ?? 1,
        });
    }
  }
  return weights;
}

/** How much a reply of each class counts. */
function balanceOf(rows: readonly Row[], { classes, balance }: Shape): number[] {
  const sizes = Array.from({ length: classes }, () => 0);
  for (const { label } of rows) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes.map((size) =>
    Math.min(MOST_BALANCE, (rows.length / classes / Math.max(1, size)) ** balance),
  );
}

function thinned({ features, label, scale }: Row, leftOut: number, random: () => number): Row {
  const left = features.filter(() => random() >= leftOut);
  return { features: left, label, scale: scale * Math.sqrt(features.length / (left.length || 1)) };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

type Learning = {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly rate: number;
  readonly counts: number;
  readonly classes: number;
  readonly lasso: number;
};

function learn(row: Row, { weights, squares, rate: full, counts, classes, lasso }: Learning): void {
  const { features, label, scale } = row;
  const odds = softmax(scoresOf(row, weights, classes));
  for (let of = 0; of < classes; of += 1) {
    const error = (odds[of] as number) - (of === label ? 1 - DOUBT : DOUBT / classes);
    // What is surely not meant teaches nothing: three times faster, and the same in the end.
    if (Math.abs(error) < 0.003) continue;
    const slope = error * scale * counts;
    for (const bucket of features) {
      const at = bucket * classes + of;
      const gradient = slope + DECAY * (weights[at] as number);
      const square = (squares[at] as number) + gradient * gradient;
      squares[at] = square;
      const rate = full / Math.sqrt(square);
      weights[at] = shrunk((weights[at] as number) - rate * gradient, rate * lasso);
    }
  }
}

const shrunk = (weight: number, by: number): number =>
  weight > by ? weight - by : weight < -by ? weight + by : 0;

function scoresOf({ features, scale }: Row, weights: Float32Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (const bucket of features) {
    const from = bucket * classes;
    for (let of = 0; of < classes; of += 1)
      scores[of] = (scores[of] as number) + (weights[from + of] as number);
  }
  for (let of = 0; of < classes; of += 1) scores[of] = (scores[of] as number) * scale;
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
function inSteps(weights: Float32Array, stepSize: number): { steps: Int8Array; step: number } {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const step = stepSize * Math.sqrt(squares / weights.length);
  const steps = Int8Array.from(weights, (weight) =>
    Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step))),
  );
  return { steps, step };
}

function packed(rows: readonly Row[], shape: Shape): { step: string; count: number; text: string } {
  const { steps, step } = inSteps(trained(rows, shape), shape.stepSize);
  return {
    step: step.toPrecision(6),
    count: steps.filter((one) => one !== 0).length,
    text: Buffer.from(packWeights(steps)).toString('base64'),
  };
}

/** The text of the generated file. */
export function weightsFile(examples: readonly Example[]): string {
  const intents = packed(intentRows(examples), {
    ...{ buckets: BUCKETS, classes: INTENTS.length, ...OF_INTENTS },
  });
  const languages = packed(languageRows(examples), {
    ...{ buckets: LANGUAGE_BUCKETS, classes: WRITTEN_LANGUAGES.length, ...OF_LANGUAGES },
  });
  return `// Made by scripts/train-replies.ts from the labelled replies; not to be written by hand.

/** What one unit of a weight is worth. */
export const STEP = ${intents.step};

/** How many weights are not zero. */
export const COUNT = ${intents.count};

/** A weight for each intent in each bucket, as weight-code.ts writes them: base64. */
export const WEIGHTS =
  '${intents.text}';

/** How many of the languages' weights are not zero. */
export const LANGUAGE_COUNT = ${languages.count};

/** A weight for each written language in each bucket. */
export const LANGUAGE_WEIGHTS =
  '${languages.text}';
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
