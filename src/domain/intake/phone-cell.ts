import { fold, tidy } from './fold.js';

/** One number of a cell: ready to be parsed, or the French reason why it cannot be. */
export type WrittenNumber = {
  /** « 0639981001 » or « +33639981001 »; null when unusable. */
  readonly candidate: string | null;
  /** What stood in brackets or words behind it: « mari ». */
  readonly note: string | null;
  readonly why: string | null;
};

const NO_NUMBER = /^(neant|aucun|aucune|non|nc|n c|na|sans|pas de tel.*|inconnu|vide|0)?$/;
const SCIENTIFIC = /\d[.,]?\d*e\+?\d+/i;
const SEPARATORS = /[/;,|\n]|\s+(?:ou|et|puis)\s+/i;
/** « +33 (0)6 »: the bracketed zero is no digit of the number. */
const TRUNK_ZERO = /\(\s*0\s*\)/g;
const NUMBER_PART = /^\+?[\d\s.\-_]*[\dXx?*]?[\d\sXx?*.\-_]*/;

const unusable = (why: string, note: string | null): WrittenNumber => ({
  candidate: null,
  note,
  why,
});

/** Every number of a phone cell, in the forms of domain 3.4 (N-04); none for « néant ». */
export function readPhoneCell(cell: string): readonly WrittenNumber[] {
  const text = tidy(cell);
  if (NO_NUMBER.test(fold(text))) return [];
  if (SCIENTIFIC.test(text)) {
    return [unusable('numéro abîmé par le tableur (notation scientifique)', null)];
  }
  return splitCell(text).map(readOne);
}

/** The numbers written inside a remark: « Ne pas contacter au 06 39 98 10 23 (…) ». */
export function numbersIn(text: string): readonly string[] {
  const found =
    tidy(text)
      .replaceAll(TRUNK_ZERO, '')
      .match(/\+?\d(?:[\s.-]?\d){8,13}/g) ?? [];
  return found.flatMap((written) => readOne(written).candidate ?? []);
}

/** Cuts at separators outside brackets, and between two numbers glued by a space. */
function splitCell(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.replaceAll(TRUNK_ZERO, '').split(/(\([^)]*\))/)) {
    const last = parts.length - 1;
    if (part.startsWith('(') && last >= 0) parts[last] += part;
    else {
      const [first = '', ...others] = part.split(SEPARATORS);
      if (last >= 0 && !startsNumber(first)) parts[last] += first;
      else parts.push(first);
      parts.push(...others);
    }
  }
  return joinNotes(parts.map((part) => part.trim()).filter((part) => part !== '')).flatMap(
    cutTwins,
  );
}

const startsNumber = (part: string): boolean => /^\s*\+?\d/.test(part);

/** A part without digits speaks of the number before it (« 06 … , bureau »). */
function joinNotes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.length - 1;
    if (last >= 0 && !/\d/.test(part)) joined[last] += ` (${part.replace(/[()]/g, '')})`;
    else joined.push(part);
  }
  return joined;
}

/** « 06 39 98 10 01 01 99 00 11 19 »: twenty digits are two numbers. */
function cutTwins(part: string): string[] {
  const written = NUMBER_PART.exec(part)?.[0] ?? '';
  const digits = written.replace(/\D/g, '');
  if (!/^0\d{9}0\d{9}$/.test(digits)) return [part];
  return [digits.slice(0, 10), digits.slice(10) + part.slice(written.length)];
}

function readOne(part: string): WrittenNumber {
  const labelled = part.replace(/^[^\d+]*(?=[+\d])/, '');
  const written = NUMBER_PART.exec(labelled)?.[0] ?? '';
  const before = part.slice(0, part.length - labelled.length);
  const note = noteOf(`${before} ${labelled.slice(written.length)}`);
  if (/[Xx?*]/.test(written)) return unusable('numéro masqué ou incomplet', note);
  const digits = written.replace(/\D/g, '');
  if (digits === '') return unusable('ne se lit pas comme un numéro', null);
  if (/^0*$|^(\d)\1{7,}$|^0?123456789/.test(digits)) return unusable('numéro factice', note);
  const candidate = national(digits, written.startsWith('+'));
  if (candidate === null) {
    return unusable(`numéro incomplet ou trop long (${digits.length} chiffres)`, note);
  }
  return { candidate, note, why: null };
}

const FRENCH_PREFIX = /^(33|262)0?([1-9]\d{8})$/;

/** Gives back what the file lost: the trunk zero, the plus, the international prefix. */
function national(digits: string, plus: boolean): string | null {
  const bare = digits.startsWith('00') ? digits.slice(2) : digits;
  const french = FRENCH_PREFIX.exec(bare);
  if (french) return `+${french[1]}${french[2]}`;
  if (plus || digits.startsWith('00')) return /^[1-9]\d{7,14}$/.test(bare) ? `+${bare}` : null;
  if (/^0[1-9]\d{8}$/.test(digits)) return digits;
  return /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : null;
}

function noteOf(rest: string): string | null {
  const words = rest
    .replace(/[():=.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A bare label says nothing of whose number it is.
  return /^(t[ée]l|portable|fixe|mobile|num[ée]ro|domicile)?$/i.test(words) ? null : words;
}
