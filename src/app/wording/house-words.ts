import { BOOK, WORDS } from '../../../flows/index.js';
import {
  type SenderKind,
  type TextName,
  type TextRule,
  templateFor,
} from '../../domain/wording/text.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Variant } from '../ports/wordings.js';

/** What holds for a text in every language. @throws on a text that no flow has; checked at start. */
export function ruleOf(name: TextName): TextRule {
  const [flow = '', key = ''] = name.split('/');
  const rule = BOOK.flows[flow]?.texts[key];
  if (!rule) throw new Error(`No text ${name}`);
  return rule;
}

/** Words by which of the senders are meant; what is said aloud leaves by none, and is answered by a key. */
export function saidBy({ spoken }: TextRule, { sender }: TeamSettings): SenderKind {
  return spoken ? 'two_way' : sender.capability;
}

/**
 * The house's own words, in French where a text is not translated; null when a one-way sender
 * never says it, or when the translation is missing (checked at start).
 */
export function houseWords({ text, language, sender }: Variant): string | null {
  const [flow = '', key = ''] = text.split('/');
  const spokenIn = ruleOf(text).frenchOnly ? 'fr' : language;
  const words = WORDS[flow]?.[spokenIn]?.[key];
  return words === undefined ? null : templateFor(words, sender);
}

/** Every text of every flow, by its whole name. */
export const TEXT_NAMES: readonly TextName[] = Object.values(BOOK.flows).flatMap((flow) =>
  Object.keys(flow.texts).map((key) => `${flow.id}/${key}`),
);
