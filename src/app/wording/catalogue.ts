import { BOOK } from '../../../flows/index.js';
import { TEXT_LANGUAGES, type TextLanguage } from '../../domain/wording/languages.js';
import type { SenderKind, TextName, TextRule } from '../../domain/wording/text.js';
import type { Variant } from '../ports/wordings.js';
import { whyKept } from './kept-by-house.js';
import { wordsOfHouse } from './review-wording.js';

/** One way of saying a text, with the house's own words for it. */
export type WrittenVariant = Variant & { readonly house: string };

/** A text as its page presents it. */
export type CatalogueText = {
  readonly name: TextName;
  readonly flow: string;
  readonly key: string;
  /** Of its flow: « Prendre rendez-vous ». */
  readonly flowTitle: string;
  readonly rule: TextRule;
  /** Languages in which it is written, French first. */
  readonly languages: readonly TextLanguage[];
  /** Why no territory may write it its own way; null when it may. */
  readonly kept: string | null;
};

export type CatalogueFlow = {
  readonly id: string;
  readonly title: string;
  readonly texts: readonly CatalogueText[];
};

const SENDERS: readonly SenderKind[] = ['two_way', 'one_way'];

/** Every text that a household may be told, by conversation, in the order in which it is met. */
export function catalogue(): CatalogueFlow[] {
  return Object.values(BOOK.flows).flatMap(({ id, title, texts }) => {
    const keys = Object.keys(texts);
    if (keys.length === 0) return [];
    return [{ id, title, texts: keys.flatMap((key) => catalogueText(id, key) ?? []) }];
  });
}

/** A text by its flow and key; null when there is none. */
export function catalogueText(flow: string, key: string): CatalogueText | null {
  const found = Object.hasOwn(BOOK.flows, flow) ? BOOK.flows[flow] : undefined;
  const rule = found && Object.hasOwn(found.texts, key) ? found.texts[key] : undefined;
  if (!found || !rule) return null;
  const name = `${flow}/${key}`;
  const languages = TEXT_LANGUAGES.filter((language) => variantsOf(name, language).length > 0);
  return { name, flow, key, flowTitle: found.title, rule, languages, kept: whyKept(name) };
}

/** How a text is written in a language, for the senders that say it. */
export function variantsOf(text: TextName, language: TextLanguage): WrittenVariant[] {
  return SENDERS.flatMap((sender) => {
    const house = wordsOfHouse({ text, language, sender });
    return house === null ? [] : [{ text, language, sender, house }];
  });
}
