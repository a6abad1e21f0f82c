import type { CatalogueText } from '../../app/wording/catalogue.js';
import type { Instant } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import { LANGUAGE_NAMES, type TextLanguage } from '../../domain/wording/languages.js';
import type { SenderKind, TextPurpose, TextRule } from '../../domain/wording/text.js';
import { dateTime } from '../format.js';
import { type Html, html } from '../html.js';

export const SENDER_NAMES: Readonly<Record<SenderKind, string>> = {
  two_way: 'Expéditeur à double sens',
  one_way: 'Expéditeur à sens unique',
};

const USES: Readonly<Record<TextPurpose, string>> = {
  cadence: 'sollicitation',
  answer: 'réponse à ce qu’écrit le ménage',
  confirmation: 'confirmation',
  reminder: 'rappel, ou suite d’une visite',
  'stop-confirmation': 'confirmation d’un STOP',
  distress: 'message de secours',
};

/** What a text is for, as the gate tells texts apart. */
export const useOf = ({ purpose, spoken }: TextRule): string =>
  `${USES[purpose]}${spoken ? ', dite au téléphone' : ''}`;

/** « français, à sens unique »: a variant in the middle of a sentence. */
export function variantName({ language, sender }: { language: TextLanguage; sender: SenderKind }) {
  return `${LANGUAGE_NAMES[language]}, ${sender === 'two_way' ? 'à double sens' : 'à sens unique'}`;
}

/** A household's words in their own language, so that a screen reader says them well. */
export function quote(words: string, language: TextLanguage): Html {
  return html`<blockquote lang="${language}" dir="${directionOf(language)}">${words}</blockquote>`;
}

export const directionOf = (language: TextLanguage) => (language === 'ar' ? 'rtl' : 'ltr');

/** The page of a text, in one of its languages. */
export function addressOf(
  { flow, key }: Pick<CatalogueText, 'flow' | 'key'>,
  { territory, language }: { territory: string; language?: TextLanguage },
): string {
  const path = ['textes', territory, flow, key].map(encodeURIComponent).join('/');
  return `/${path}${language === undefined ? '' : `?langue=${language}`}`;
}

/** As the people of the territory read their clocks. */
export function whenIn(territory: string, at: Instant): string {
  return dateTime(at, territoryOf(territory)?.zone ?? 'Europe/Paris');
}
