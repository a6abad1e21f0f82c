import { HINTS } from '../rules/hint-words.js';
import { isPossible } from '../rules/likely-patterns.js';
import { HINT_PATTERNS, possibleIn, type Words } from '../rules/reply-patterns.js';

const NAMES = Object.keys(HINTS).map((name) => ({ one: `hint ${name}`, more: `hints ${name}` }));

/** The names of the hints found: once, and again when several of its lists speak. */
export function hintsIn(words: Words): string[] {
  const may = possibleIn(words);
  const names: string[] = [];
  for (const [nth, patterns] of HINT_PATTERNS.entries()) {
    let found = 0;
    for (const pattern of patterns)
      if (isPossible(may, pattern) && pattern.says.test(words.plain)) found += 1;
    const name = NAMES[nth];
    if (name && found > 0) names.push(name.one);
    if (name && found > 1) names.push(name.more);
  }
  return names;
}
