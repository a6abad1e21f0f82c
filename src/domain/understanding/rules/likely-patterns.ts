import { neededPieces } from './needed-words.js';
import type { ReplyRule } from './reply-rule.js';

/** A pattern of a rule, and its bit in what the words of a reply make possible. */
export type Pattern = {
  readonly rule: ReplyRule;
  readonly says: RegExp;
  readonly lane: number;
  readonly bit: number;
};
/** Which patterns may find something: bits of up to 32 of them each. */
export type Possible = Int32Array;

const LANE = 32;
/** Words met before. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 20_000;

/**
 * Sixty patterns, and most replies hold no word that any of them needs: which may find something
 * is known from the words, each asked once in its life, so that the others are not run at all.
 * What is found is the same (tests/understanding/likely-patterns.test.ts).
 */
export function likelyPatterns(groups: readonly (readonly ReplyRule[])[]): {
  readonly groups: readonly (readonly Pattern[])[];
  readonly possible: (words: readonly string[]) => Possible;
} {
  let next = 0;
  const patterns = groups.map((rules) =>
    rules.flatMap((rule) =>
      rule.says.map((says): Pattern => {
        const [lane, bit] = [Math.floor(next / LANE), 1 << (next % LANE)];
        next += 1;
        return { rule, says, lane, bit };
      }),
    ),
  );
  const needs = patterns.flat().map((pattern) => ({ pattern, pieces: neededPieces(pattern.says) }));
  const lanes = Math.ceil(next / LANE);
  const always = new Int32Array(lanes);
  for (const { pattern, pieces } of needs) if (pieces === null) set(always, pattern);
  const remembered = new Map<string, Int32Array>();

  const ofWord = (word: string): Int32Array => {
    const known = remembered.get(word);
    if (known) return known;
    const bits = new Int32Array(lanes);
    for (const { pattern, pieces } of needs)
      if (pieces?.some((piece) => word.includes(piece))) set(bits, pattern);
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, bits);
    return bits;
  };
  const possible = (words: readonly string[]): Possible => {
    const all = always.slice();
    for (const word of words) {
      const bits = ofWord(word);
      for (let lane = 0; lane < lanes; lane += 1)
        all[lane] = (all[lane] as number) | (bits[lane] as number);
    }
    return all;
  };
  return { groups: patterns, possible };
}

function set(bits: Int32Array, { lane, bit }: Pattern): void {
  bits[lane] = (bits[lane] as number) | bit;
}

/** True when the pattern may find something. */
export const isPossible = (possible: Possible, { lane, bit }: Pattern): boolean =>
  ((possible[lane] as number) & bit) !== 0;
