import { checkDiscretion } from '../contact/discretion-words.js';
import { measureText, type TextMeasure } from '../contact/gsm7.js';
import { checkTextForSender, type Sender } from '../contact/sender.js';
import {
  fill,
  holesOf,
  ON_THE_LINE,
  type Placeholder,
  type TextParams,
  unknownHoles,
} from './fill.js';
import type { TextLanguage } from './languages.js';
import type { TextRule } from './text.js';

/** Segments that a text may cost with the longest names and slots; Arabic cannot avoid UCS-2 (domain 5.4). */
export const SEGMENT_BUDGET: Readonly<Record<TextLanguage, number>> = {
  ...{ fr: 1, en: 1, tr: 1, pt: 1, ro: 1, rcf: 1 },
  ar: 2,
};

export type WordingRequest = {
  readonly template: string;
  readonly rule: TextRule;
  readonly language: TextLanguage;
  /** The sender by which these words leave. */
  readonly sender: Sender;
  /** As long as they come, so that no household's text is longer. */
  readonly params: TextParams;
  /** Placeholders that the house's own words name, and that these may not lose. */
  readonly needs?: readonly Placeholder[];
};

export type WordingCheck = {
  /** The words as the household reads them. */
  readonly body: string;
  readonly measure: TextMeasure;
  /** Why they may not leave, in French; empty when they may. */
  readonly problems: readonly string[];
};

/**
 * May these words be sent? One check for the house's texts (at every start) and for those that
 * a territory writes itself: holes that something fills, neutral words, length, way back.
 */
export function checkWording(request: WordingRequest): WordingCheck {
  const { template, rule, params, sender } = request;
  const unknown = unknownHoles(template);
  const body = unknown.length > 0 ? template : fill(template, params);
  const measure = measureText(body);
  const problems = [
    ...(body.trim() === '' ? ['le texte est vide'] : []),
    ...unknown.map((hole) => `« ${hole} » n'est pas un champ connu`),
    ...lost(request).map((name) => `le champ {${name}} manque`),
    ...(rule.spoken ? [] : onTheLine(template)),
    ...indiscreet(body, rule),
    ...(rule.spoken ? [] : tooLong(measure, request.language)),
    ...(rule.spoken ? [] : notCarried(body, sender, params.telephone)),
  ];
  return { body, measure, problems };
}

const lost = ({ template, needs = [] }: WordingRequest): Placeholder[] =>
  needs.filter((name) => !holesOf(template).includes(name));

const onTheLine = (template: string): string[] =>
  holesOf(template)
    .filter((name) => ON_THE_LINE.some((one) => one === name))
    .map((name) => `le champ {${name}} ne se dit qu'au téléphone`);

function indiscreet(body: string, { level }: TextRule): string[] {
  const discreet = checkDiscretion(body, level);
  if (discreet.ok) return [];
  return discreet.words.map(
    (word) => `« ${word} » ne s'écrit pas au niveau de discrétion ${level}`,
  );
}

function tooLong({ segments, encoding, units, offending }: TextMeasure, language: TextLanguage) {
  const budget = SEGMENT_BUDGET[language];
  const dear = budget === 1 && encoding !== 'GSM-7';
  if (segments <= budget && !dear) return [];
  const letters = dear ? ` ; lettres hors GSM-7 : ${offending.join(' ')}` : '';
  return [`${segments} SMS en ${encoding}, ${units} unités, pour ${budget} permis${letters}`];
}

function notCarried(body: string, sender: Sender, hotline: string): string[] {
  const carried = checkTextForSender(body, sender, hotline);
  return carried.ok ? [] : [carried.error];
}
