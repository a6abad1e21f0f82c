import type { DiscretionLevel } from '../../domain/case.js';
import { fill, unknownHoles } from '../../domain/wording/fill.js';
import type { TextName, TextPurpose } from '../../domain/wording/text.js';
import { type Overrides, type Variant, variantKey } from '../ports/wordings.js';
import { houseWords, ruleOf, saidBy } from './house-words.js';
import { type ParamsContext, paramsOf } from './text-params.js';

export type { SpokenParams } from './text-params.js';

export type TextContext = ParamsContext & {
  /** The territory's own words, as they stood when the conversation began. */
  readonly overrides?: Overrides;
};

export type RenderedText = {
  readonly body: string;
  readonly purpose: TextPurpose;
  readonly discretion: DiscretionLevel;
  /** The words ask for an answer by text: they may leave by a two-way sender only. */
  readonly needsReply: boolean;
};

/**
 * The words of a text for our sender, or as the line says them; null when a one-way sender has no
 * version of it.
 */
export function renderText(name: TextName, context: TextContext): RenderedText | null {
  const rule = ruleOf(name);
  const sender = saidBy(rule, context.settings);
  const language = rule.frenchOnly ? 'fr' : context.language;
  const variant = { text: name, language, sender };
  const template = ownWords(context.overrides, variant) ?? houseWords(variant);
  if (template === null) return null;
  const body = fill(template, paramsOf(context, rule));
  return {
    // What nobody knows leaves a hole between two sentences.
    body: rule.spoken ? body.replace(/ {2,}/g, ' ').trim() : body,
    purpose: rule.purpose,
    discretion: rule.level,
    needsReply: !rule.spoken && sender === 'two_way',
  };
}

/** The territory's words, unless a field that they name is no longer filled: the house's are safe. */
function ownWords(overrides: Overrides | undefined, variant: Variant): string | null {
  const own = overrides?.get(variantKey(variant)) ?? null;
  return own !== null && unknownHoles(own).length === 0 ? own : null;
}
