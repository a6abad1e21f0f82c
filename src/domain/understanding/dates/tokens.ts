import { NUMBER_WORDS } from './lexicon.js';

/** A word, a number or a mark of a reply, with its place in the text to quote it from. */
export type Token = {
  readonly text: string;
  /** The value of a number, in digits or written out; -1 for all else. */
  readonly value: number;
  /** Digits typed; 0 for a number written out and for words. */
  readonly digits: number;
  readonly start: number;
  readonly end: number;
  /** Typed right after the one before, without a space. */
  readonly glued: boolean;
};
export type Tokens = { readonly base: string; readonly list: readonly Token[] };

const PIECE = /2m1|d[e]?m1\b|[a-z]+|\d+|\S/g;

/** Same length as the text it folds, so that places hold: capitals, accents and apostrophes go. */
function fold(base: string): string {
  return base
    .toLowerCase()
    .replace(/[^\n -&(-_a-~]/g, (char) =>
      char === '–' || char === '—' ? '-' : (/[a-z]/.exec(char.normalize('NFD'))?.[0] ?? ' '),
    );
}

/** Cuts a reply into tokens; a hyphen inside a word is a space, a written number is one token. */
export function tokensOf(text: string): Tokens {
  const composed = text.normalize('NFC');
  const lowered = composed.toLowerCase();
  const base = lowered.length === composed.length ? composed : lowered;
  const list: Token[] = [];
  for (const found of fold(base).matchAll(PIECE)) push(list, found[0], found.index);
  return { base, list: withWrittenNumbers(list.filter(isNotHyphen)) };
}

function push(list: Token[], text: string, start: number): void {
  const end = start + text.length;
  const isNumber = text.charCodeAt(0) <= 57 && text.charCodeAt(0) >= 48 && text !== '2m1';
  list.push({
    text,
    value: isNumber ? Number(text.slice(0, 9)) : -1,
    digits: isNumber ? text.length : 0,
    start,
    end,
    glued: list.at(-1)?.end === start,
  });
}

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && token.value < 0 && /^[a-z2]/.test(token.text);

function isNotHyphen(token: Token, at: number, all: readonly Token[]): boolean {
  return token.text !== '-' || !isWord(all[at - 1]) || !isWord(all[at + 1]);
}

function withWrittenNumbers(list: readonly Token[]): readonly Token[] {
  if (!list.some(({ text }) => NUMBER_WORDS.has(text))) return list;
  const joined: Token[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const token = list[at] as Token;
    const value = NUMBER_WORDS.get(token.text);
    if (value === undefined) {
      joined.push(token);
      continue;
    }
    const unitAt = list[at + 1]?.text === 'et' && /^une?$/.test(list[at + 2]?.text ?? '') ? 2 : 1;
    const unit = NUMBER_WORDS.get(list[at + unitAt]?.text ?? '') ?? 0;
    const joins = unit > 0 && unit < 10 && (value >= 20 || (value === 10 && unit >= 7));
    const last = (joins ? list[at + unitAt] : token) as Token;
    joined.push({ ...token, value: joins ? value + unit : value, end: last.end });
    if (joins) at += unitAt;
  }
  return joined;
}
