import type { Sender } from '../../domain/contact/sender.js';
import { checkWording, type WordingCheck } from '../../domain/wording/check-wording.js';
import { holesOf } from '../../domain/wording/fill.js';
import type { SenderKind } from '../../domain/wording/text.js';
import { typedWords } from '../../domain/wording/typed-words.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Variant } from '../ports/wordings.js';
import { unheardWords } from './check-choices.js';
import { houseWords, ruleOf, TEXT_NAMES } from './house-words.js';
import { longestParams } from './longest.js';

/** Any sender of the kind that the team does not use: texts are ready for the day it changes. */
const OTHER_SENDERS: Readonly<Record<SenderKind, Sender>> = {
  one_way: { kind: 'alphanumeric', id: 'un nom', capability: 'one_way' },
  two_way: { kind: 'short-code', id: '38000', capability: 'two_way' },
};

export type WordingReview = WordingCheck & {
  /** The words as they would be kept. */
  readonly template: string;
  /** The house's own words for the same variant. */
  readonly house: string;
};

/**
 * May a territory write these words? The checks of the house's own texts, and besides: no field
 * of theirs is lost. null when no such text is ever said in that language by such a sender.
 */
export function reviewWording(
  settings: TeamSettings,
  variant: Variant,
  typed: string,
): WordingReview | null {
  const house = wordsOfHouse(variant);
  if (house === null) return null;
  const { text, language, sender: kind } = variant;
  const template = typedWords(typed);
  const rule = ruleOf(text);
  const check = checkWording({
    template,
    rule,
    language,
    sender: settings.sender.capability === kind ? settings.sender : OTHER_SENDERS[kind],
    params: longestParams(settings, language, rule),
    needs: holesOf(house),
  });
  const unheard = kind === 'two_way' ? unheardWords(variant, template) : [];
  const deaf = unheard.map(
    (word) => `« ${word} » se lit comme une réponse attendue, que la conversation n'entend pas`,
  );
  return { ...check, problems: [...check.problems, ...deaf], template, house };
}

/** null for what nobody says: an unknown text, a form or a translation that does not exist. */
export function wordsOfHouse(variant: Variant): string | null {
  const { text, language } = variant;
  if (!TEXT_NAMES.includes(text)) return null;
  if (ruleOf(text).frenchOnly && language !== 'fr') return null;
  return houseWords(variant);
}
