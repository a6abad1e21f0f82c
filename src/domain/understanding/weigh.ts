import { INTENTS, type Intent, type Risk } from '../conversation/meaning.js';
import { classify, type Likelihood, likelihoodOf } from './classifier/classify.js';
import type { PlainWords } from './plain-words.js';
import { HARMLESS } from './rules/danger.js';
import { blank } from './rules/reply-rule.js';
import type { Said } from './said.js';

/** A rule so sure decides alone, unless a danger is clear beside it. */
const SURE = 0.95;
const CERTAIN = 0.97;
const NET_WHEN_SURE = 0.6;
/** Safety first: these rules win whatever the classifier thinks. */
const RULED: ReadonlySet<Intent> = new Set(['violence', 'distress', 'stop']);

/** The second net: from this likelihood on a danger that no rule heard is raised all the same. */
const NET = [
  ['violence', 0.25],
  ['distress', 0.25],
  ['stop', 0.3],
] as const satisfies readonly (readonly [Intent, number])[];

const RISKS: Readonly<Partial<Record<Intent, Risk>>> = {
  violence: 'critical',
  distress: 'critical',
  eviction_in_progress: 'critical',
  eviction_imminent: 'critical',
  homeless_now: 'critical',
  illegal_eviction: 'high',
  hearing_imminent: 'high',
};

/**
 * What the rules heard, weighed against what the classifier finds likely. A rule counts as much as
 * its confidence says: at 0.9 as nine to one. The confidence given is that of both together.
 */
export function weigh(ruled: Said, words: PlainWords): Said {
  if (words.plain === '' || ruled.confidence >= CERTAIN || RULED.has(ruled.intent)) return ruled;
  const likelihood = classify(blank(words.plain, HARMLESS));
  const isSure = ruled.confidence >= SURE;
  for (const [danger, least] of NET) {
    const likely = likelihoodOf(likelihood, danger);
    if (likely >= (isSure ? NET_WHEN_SURE : least)) return raised(danger, likely, words);
  }
  if (isSure) return ruled;
  const { intent, confidence } = bestOf(likelihood, ruled);
  if (intent === ruled.intent) return { ...ruled, confidence };
  const { slots } = ruled;
  const evidence = words.quote(0, words.plain.length);
  return { intent, confidence, risk: RISKS[intent] ?? ruled.risk, evidence, slots };
}

const raised = (intent: Intent, confidence: number, words: PlainWords): Said => ({
  ...{ intent, confidence, risk: RISKS[intent] ?? '', slots: [] },
  evidence: words.quote(0, words.plain.length),
});

function bestOf(
  likelihood: Likelihood,
  ruled: Said,
): { readonly intent: Intent; readonly confidence: number } {
  const odds = ruled.intent === 'unknown' ? 1 : ruled.confidence / (1 - ruled.confidence);
  let best: Intent = ruled.intent;
  let most = 0;
  let all = 0;
  for (const [at, intent] of INTENTS.entries()) {
    const weight = (likelihood[at] ?? 0) * (intent === ruled.intent ? odds : 1);
    all += weight;
    if (weight > most) [best, most] = [intent, weight];
  }
  return { intent: best, confidence: most / all };
}
