import type { Language } from '../conversation/meaning.js';
import { LANGUAGE_WORDS } from './language-words.js';

/** Every known word and the languages it is a word of. */
const LANGUAGES_OF = new Map<string, Language[]>();
for (const [language, words] of LANGUAGE_WORDS) {
  for (const word of words.split(/\s+/)) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

/** « 3afak », « m3a », « 7bess »: a digit that stands for an Arabic letter. */
const ARABIC_DIGIT = /[a-z][379][a-z]|^[379][a-z]{3,}/;
const NO_ARABIC_DIGIT = /^\d+(?:h|e|eme|min|mn|er|x)\d*$/;

/** The language a reply is written in; French when nothing says otherwise. */
export function languageOf(plain: string): Language {
  if (/[\u0600-\u06ff]/.test(plain)) return 'ar';
  const counts = new Map<Language, number>();
  for (const word of plain.split(' ')) {
    for (const language of languagesOf(word)) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const french = counts.get('fr') ?? 0;
  let best: Language = 'fr';
  let most = french;
  for (const [language, count] of counts) {
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

function languagesOf(word: string): readonly Language[] {
  const known = LANGUAGES_OF.get(word);
  if (known) return known;
  const isArabic = ARABIC_DIGIT.test(word) && !NO_ARABIC_DIGIT.test(word);
  return isArabic ? ['ar-Latn'] : [];
}
