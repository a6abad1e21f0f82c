import { INTENTS, type Intent } from '../conversation/meaning.js';
import { classify, type Likelihood, likelihoodOf } from './classifier/classify.js';
import { decidingWords } from './deciding-words.js';
import type { PlainWords } from './plain-words.js';
import { isUrgent, riskOf } from './risks.js';
import { withoutIdioms } from './rules/idioms.js';
import type { Said } from './said.js';

/** A rule so sure decides alone, unless a danger is so many times likelier than raises one. */
const SURE = 0.965;
/** Of a danger, less will do: the classifier may only put another danger in its place. */
const SURE_OF_DANGER = 0.95;
const CERTAIN = 0.97;
const NET_WHEN_SURE = 2.2;
/** How far the odds a rule gives itself are believed: measured on replies it was not written from. */
const TRUST = 0.5;
/**
 * The second net. A danger that no rule heard is raised all the same from this likelihood on, when
 * it is at least that share of the likeliest intent's: rather ten needless readings than one missed.
 */
const NET = [
  { danger: 'violence', least: 0.1, share: 0.22 },
  { danger: 'distress', least: 0.14, share: 0.26 },
  { danger: 'stop', least: 0.08, share: 0.22 },
] as const satisfies readonly { danger: Intent; least: number; share: number }[];

/** How many times likelier violence must be than the distress that a rule heard. */
const RATHER_VIOLENCE = 1.5;
/** Under this likelihood of both dangers together a mere sign is not believed. */
const LEAST_DANGER = 0.05;

/** « arrêtez d'écrire à mon père, il est mort »: what is told is why, and is more than a STOP. */
const BEFORE_STOP: ReadonlySet<Intent> = new Set(['wrong_number', 'deceased', 'data_rights']);

/**
 * What the rules heard, weighed against what the classifier finds likely. A rule counts as much as
 * its confidence says: at 0.9 as nine to one. The confidence given is that of both together.
 */
export function weigh(ruled: Said, words: PlainWords, cues: () => readonly string[]): Said {
  const { intent: heard, confidence: sure } = ruled;
  const isDanger = heard === 'violence' || heard === 'distress';
  if (words.plain === '' || sure > CERTAIN) return ruled;
  const said = withoutIdioms(words);
  if (isDanger) return ofDanger(ruled, classify(said, cues()), { said, words });
  if (heard === 'unknown' && !/[^_ ]/.test(said))
    return { ...ruled, risk: riskOf(heard, words.plain) };
  const likelihood = classify(said, cues());
  // A STOP beside a danger is a danger: it needs no more than if nothing had been heard.
  const isSure = sure >= (ruled.risk === 'critical' ? SURE_OF_DANGER : SURE);
  const urgent = isUrgent(heard);
  const danger = dangerIn(likelihood, (isSure && heard !== 'stop') || urgent ? NET_WHEN_SURE : 1);
  if (danger && !(urgent && danger === 'stop'))
    return raised(danger, Math.sqrt(likelihoodOf(likelihood, danger)), { said, words });
  const isOtherwise = heard === 'stop' && !/\bstop\b/.test(words.plain);
  if (isSure && !isOtherwise) return ruled;
  const { intent, confidence } = bestOf(likelihood, ruled);
  // The order of safety: only another danger takes the place of one that a rule heard.
  if (ruled.risk === 'critical' && !isUrgent(intent)) return ruled;
  if (isSure && !BEFORE_STOP.has(intent)) return ruled;
  if (intent === heard)
    return { ...ruled, confidence, risk: ruled.risk || riskOf(intent, words.plain) };
  const { slots } = ruled;
  const evidence = decidingWords(said, intent, words);
  return { intent, confidence, risk: riskOf(intent, words.plain), evidence, slots };
}

/**
 * A rule heard a danger. The classifier may say that it is violence, which comes first; and of a
 * mere sign of distress (« je coule », « j'ai faim »), where it finds hardly any danger, that it is none.
 */
function ofDanger(
  ruled: Said,
  likelihood: Likelihood,
  spoken: { readonly said: string; readonly words: PlainWords },
): Said {
  const [violence, distress] = [
    likelihoodOf(likelihood, 'violence'),
    likelihoodOf(likelihood, 'distress'),
  ];
  if (ruled.intent === 'distress' && violence > RATHER_VIOLENCE * distress)
    return raised('violence', Math.sqrt(violence), spoken);
  const isSign = ruled.confidence < SURE_OF_DANGER;
  if (!isSign || violence + distress > LEAST_DANGER) return ruled;
  if (ruled.beside) return ruled.beside;
  const { intent, confidence } = bestOf(likelihood, { ...ruled, intent: 'unknown' });
  return raised(intent, confidence, spoken);
}

/** The danger that is furthest over its least likelihood, if one is. */
function dangerIn(likelihood: Likelihood, times: number): Intent | undefined {
  let found: Intent | undefined;
  let most = times;
  let likeliest = 0;
  for (const likely of likelihood) if (likely > likeliest) likeliest = likely;
  for (const { danger, least, share } of NET) {
    const likely = likelihoodOf(likelihood, danger);
    const over = likely / least;
    if (over >= most && likely >= share * likeliest) [found, most] = [danger, over];
  }
  return found;
}

const raised = (
  intent: Intent,
  confidence: number,
  { said, words }: { readonly said: string; readonly words: PlainWords },
): Said => ({
  ...{ intent, confidence, risk: riskOf(intent, words.plain), slots: [] },
  evidence: decidingWords(said, intent, words),
});

function bestOf(
  likelihood: Likelihood,
  ruled: Said,
): { readonly intent: Intent; readonly confidence: number } {
  const { intent: heard, confidence: sure } = ruled;
  const odds = heard === 'unknown' ? 1 : (sure / (1 - sure)) ** TRUST;
  let best = ruled.intent;
  let most = 0;
  let all = 0;
  for (let at = 0; at < INTENTS.length; at += 1) {
    const intent = INTENTS[at] ?? 'unknown';
    const weight = (likelihood[at] ?? 0) * (intent === heard ? odds : 1);
    all += weight;
    if (weight > most) [best, most] = [intent, weight];
  }
  // Labels kept some certainty back when the weights were learnt: it is given back here.
  return { intent: best, confidence: Math.sqrt(most / all) };
}
