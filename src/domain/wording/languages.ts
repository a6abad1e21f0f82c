import type { Language } from '../conversation/meaning.js';

/** Languages in which every text to a household is written (design, « vocabulary »). */
export const TEXT_LANGUAGES = ['fr', 'en', 'ar', 'tr', 'pt', 'ro', 'rcf'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** As a card or a page names it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'français',
  en: 'anglais',
  ar: 'arabe',
  'ar-Latn': 'arabe',
  tr: 'turc',
  pt: 'portugais',
  ro: 'roumain',
  rcf: 'créole réunionnais',
  es: 'espagnol',
};

/** Arabic typed with Latin letters is answered in Arabic; a language without texts gets null. */
export function textLanguageOf(language: Language): TextLanguage | null {
  if (language === 'ar-Latn') return 'ar';
  return TEXT_LANGUAGES.find((known) => known === language) ?? null;
}

/** Languages that secretariats name and in which we write nothing. */
const UNWRITTEN: Readonly<Record<string, string>> = {
  es: 'espagnol',
  vi: 'vietnamien',
  zh: 'chinois',
  zdj: 'comorien',
};

/** The language of a file (a code, or the word itself) when we write texts in it; else null. */
export function languageOfFile(code: string | null): TextLanguage | null {
  return TEXT_LANGUAGES.find((known) => known === code) ?? null;
}

/** Its name when we write none in it: « vietnamien »; null for ours, and when none is named. */
export function unwrittenLanguage(code: string | null): string | null {
  if (code === null || languageOfFile(code) !== null) return null;
  return UNWRITTEN[code] ?? code;
}
