import type { Language } from '../conversation/meaning.js';

/** What a language is called, in French, in itself and in the others'; plain form. */
const NAMES: Readonly<Record<Exclude<Language, 'fr' | 'ar-Latn'>, string>> = {
  ar: 'arabe arabes arabic arabo arapca arab araba darija larbia 3arbia 3arabia 3arabiya l3arbia l3arbiya b3arbia bl3arbia عربي عربية العربية بالعربية العربي بالعربي عربيه العربيه',
  tr: 'turc turque turcs turkce turkish turco turca turceste',
  pt: 'portugais portugaise portugues portuguesa portuguese portekizce portugheza',
  ro: 'roumain roumaine romana romaneste romanian rumano romeno rumence romina',
  en: 'anglais anglaise english ingles inglese engleza ingilizce anglay',
  es: 'espagnol espagnole espanol espanola spanish castellano espanhol spaniola ispanyolca',
  rcf: 'creole kreol kreyol kreole',
};

const BY_NAME = new Map<string, Language>(
  (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((language) =>
    NAMES[language].split(' ').map((name) => [name, language] as const),
  ),
);

/** « je suis turc », « le consulat portugais »: where one is from, not what one asks for. */
const OF_PEOPLE = new Set(
  'suis est sont etais consulat ambassade restaurant cafe epicerie passeport'.split(' '),
);
const NOT = new Set('pas pa plus not no dont nao nu mal'.split(' '));

/** The language asked for by its name, the last named when several are; French is never asked for so. */
export function languageAskedFor(plain: string): Language | null {
  const words = plain.split(' ');
  let asked: Language | null = null;
  for (const [at, word] of words.entries()) {
    const language = BY_NAME.get(word);
    if (language === undefined || OF_PEOPLE.has(words[at - 1] ?? '')) continue;
    const isDenied = [1, 2].some((back) => NOT.has(words[at - back] ?? ''));
    if (!isDenied) asked = language;
  }
  return asked;
}
