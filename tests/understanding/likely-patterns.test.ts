import { describe, expect, it } from 'vitest';
import { labelledReplies } from '../../bench/lib/labelled-replies.js';
import { plainWords } from '../../src/domain/understanding/plain-words.js';
import { DANGER } from '../../src/domain/understanding/rules/danger.js';
import { EVICTION } from '../../src/domain/understanding/rules/eviction.js';
import {
  isPossible,
  likelyPatterns,
} from '../../src/domain/understanding/rules/likely-patterns.js';
import { neededPieces } from '../../src/domain/understanding/rules/needed-words.js';
import { RIGHTS } from '../../src/domain/understanding/rules/rights.js';

describe('the pieces of words that a pattern needs', () => {
  it.each([
    [/\bil (?:me |nous )?frappe\b/, ['frappe']],
    [/\b(?:tue|creve)r? (?:moi|toi)\b/, ['tue', 'creve']],
    [/\bsuicid\w*|\bpendre\b/, ['suicid', 'pendre']],
    [/\bfaim(?!.*\bmidi)\b/, ['faim']],
    [/\b(?:pas )?la\b/, ['la']],
    [/\w+ \d/, null],
    [/(?:mort)?/, null],
  ])('of %s are %j', (pattern, pieces) => {
    expect(neededPieces(pattern)).toEqual(pieces);
  });
});

it('no pattern is passed over that would have found something', async () => {
  const { groups, possible } = likelyPatterns([DANGER, EVICTION, RIGHTS]);
  for (const { text } of await labelledReplies()) {
    const { plain, all } = plainWords(text);
    const may = possible(all);
    for (const pattern of groups.flat())
      if (pattern.says.test(plain)) expect(isPossible(may, pattern), text).toBe(true);
  }
});
