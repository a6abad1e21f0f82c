import { foldText } from '../contact/fold-text.js';
import type { Keyword } from './flow.js';

/** The word asked for, alone or with a polite word around it. */
export function keywordOf(words: readonly Keyword[], said: string): Keyword | undefined {
  const plain = bare(said);
  return words.find(({ says }) => says.some((word) => bare(word) === plain));
}

/** The word named by a menu on the line, with which what is said begins: « laisser un message à … ». */
export function keywordHeard(words: readonly Keyword[], said: string): Keyword | undefined {
  const plain = withoutWish(bare(said));
  return words.find(({ says }) =>
    says.some((word) => plain === bare(word) || plain.startsWith(`${bare(word)} `)),
  );
}

const KEYS: Readonly<Record<string, string>> = {
  ...{ zero: '0', un: '1', une: '1', deux: '2', trois: '3', quatre: '4', cinq: '5' },
  ...{ six: '6', sept: '7', huit: '8', neuf: '9', etoile: '*', diese: '#' },
};
/** What people say around a number: « la touche deux », « le 3 ». */
const AROUND = new Set([
  ...['le', 'la', 'l', 'touche', 'numero', 'chiffre', 'choix', 'option', 'tape', 'taper', 'tapez'],
]);

/** The key that a number said alone stands for; null when something else was said. */
export function keySaid(said: string): string | null {
  const words = withoutWish(bare(said)).split(' ');
  const [word, ...more] = words.filter((one) => !AROUND.has(one));
  if (word === undefined || more.length > 0) return null;
  if (/^\d$/.test(word)) return word;
  return Object.hasOwn(KEYS, word) ? (KEYS[word] ?? null) : null;
}

const POLITE =
  /\b(?:svp|stp|merci|please|s il vous plait|bonjour|bonsoir|lutfen|por favor|va rog)\b/g;

function bare(text: string): string {
  const letters = foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return letters.replace(POLITE, ' ').replace(/ +/g, ' ').trim();
}

/** How a wish begins aloud; in a text nobody writes so much. */
const WISH =
  /^(?:(?:allo|oui|euh|alors|madame|monsieur) )*(?:(?:je (?:voudrais|veux|souhaite|souhaiterais|peux|pourrais)|j aimerais|c est pour|est ce que je (?:peux|pourrais)|pour) )?/;

const withoutWish = (plain: string): string => plain.replace(WISH, '');
