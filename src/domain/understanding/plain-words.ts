import { PHONE_SPELLINGS } from './phone-spellings.js';
import { correctTypo } from './typos.js';

/** A reply made comparable, and the way back to the words as they were written. */
export type PlainWords = {
  /** No accents, no capitals, abbreviations written out, one space between words. */
  readonly plain: string;
  /** The words of `plain`, one by one. */
  readonly all: readonly string[];
  /** The words as typed, without accents and capitals: their spelling tells the language. */
  readonly typed: readonly string[];
  /** The words as written that stand behind a part of `plain`. */
  quote(start: number, end: number): string;
};

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[:/.][0-9]+)*|[?!*]+|\p{Extended_Pictographic}/gu;
const MARKS = /\p{M}/gu;
const ELIDED = new Set(['c', 'g', 'j', 'd', 'm', 'n', 's', 't', 'l', 'k', 'y']);
const EMOJI: Readonly<Record<string, string>> = {
  '👍': 'ok',
  '👌': 'ok',
  '✅': 'ok',
  '✔': 'ok',
  '☑': 'ok',
  '🆗': 'ok',
  '👎': 'non',
  '❌': 'non',
  '🚫': 'non',
  '🙏': 'merci',
  '❤': 'merci',
  '💐': 'merci',
  '😊': 'smiley',
  '😂': 'mdr',
  '🤣': 'mdr',
  '🖕': 'doigt',
  '🆘': 'au secours',
  '🌹': 'merci',
  '🥰': 'merci',
  '😍': 'merci',
  '🤗': 'merci',
  '💩': 'merde',
  '🤬': 'merde',
  '🙅': 'non',
  '🛑': 'stop',
  '📞': 'telephone',
  '☎': 'telephone',
};

/**
 * French as typed on a cheap phone, word by word: « g envi 2 mourir », « stoppp », « mappeler »
 * and 1️⃣ become what they stand for. Pure; linear in the length of the text.
 */
export function plainWords(text: string): PlainWords {
  const starts: number[] = [];
  const source: RegExpExecArray[] = [];
  const typed: string[] = [];
  let plain = '';
  const tokens = [...text.matchAll(TOKEN)];
  for (const [index, token] of tokens.entries()) {
    const written = spell(token[0], text[token.index + token[0].length], tokens[index + 1]?.[0]);
    if (written === '') continue;
    typed.push(readToken(token[0]).word);
    if (plain !== '') plain += ' ';
    starts.push(plain.length);
    source.push(token);
    plain += written;
  }
  return {
    plain,
    all: plain.split(' '),
    typed,
    quote(start, end) {
      const first = Math.max(
        0,
        starts.findLastIndex((at) => at <= start),
      );
      const last = starts.findLastIndex((at) => at < end);
      const [from, to] = [source[first], source[last]];
      return from && to ? text.slice(from.index, to.index + to[0].length) : '';
    },
  };
}

function spell(token: string, after: string | undefined, next: string | undefined): string {
  const emoji = EMOJI[token];
  if (emoji !== undefined) return emoji;
  const { word, meant } = readToken(token);
  if (word === '' || /^[^\p{L}\p{N}?!*]/u.test(word)) return '';
  // « c'est », « m'appeler »: the apostrophe says that the letter is half a word.
  if (after !== undefined && "'’`´".includes(after) && ELIDED.has(word)) return word;
  if (word.length === 1 && next !== undefined && /^(est|etait|ai|ecri|appel)/i.test(next)) {
    return word;
  }
  return meant;
}

/** A token folded, and what it stands for when nothing around it says otherwise. */
type Read = { readonly word: string; readonly meant: string };
/** Tokens read before: people repeat themselves. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 20_000;
const REMEMBERED = new Map<string, Read>();

function readToken(token: string): Read {
  const known = REMEMBERED.get(token);
  if (known) return known;
  const word = fold(token);
  const read = { word, meant: PHONE_SPELLINGS.get(word) ?? correctTypo(word) };
  if (REMEMBERED.size < MOST_REMEMBERED) REMEMBERED.set(token, read);
  return read;
}

function fold(token: string): string {
  if (/^[a-z]+$/.test(token)) return undrawn(token);
  const folded = token
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/ı/g, 'i')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  if (/^[?!*]/.test(folded)) return folded.charAt(0);
  return undrawn(folded);
}

/** « stoppp » → « stop »: no French word has a letter three times in a row. */
function undrawn(word: string): string {
  return word.replace(/([a-z])\1{2,}/g, '$1');
}
