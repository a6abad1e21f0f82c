import { DANGER, HARMLESS, NO_EVICTION } from './danger.js';
import { EVICTION, PAST } from './eviction.js';
import { HINTS } from './hint-words.js';
import { likelyPatterns, type Possible } from './likely-patterns.js';
import type { ReplyRule } from './reply-rule.js';
import { NO_STOP, RIGHTS } from './rights.js';
import { SENT_THINGS } from './sent-things.js';
import { anyOf } from './words.js';

export type Words = { readonly plain: string; readonly all: readonly string[] };

const silent = (...says: readonly RegExp[]): readonly ReplyRule[] => [{ intent: 'unknown', says }];

const HINT_GROUPS = Object.values(HINTS).map((lists) =>
  silent(...lists.map((list) => anyOf(list))),
);

/** Rules, idioms and hints together, so that each word of a reply is asked once for all of them. */
const LIKELY = likelyPatterns([
  ...[DANGER, EVICTION, RIGHTS, SENT_THINGS],
  ...[silent(HARMLESS), silent(NO_EVICTION), silent(NO_STOP), silent(PAST)],
  ...HINT_GROUPS,
]);
const [danger = [], eviction = [], rights = [], sent = [], ...others] = LIKELY.groups;
const [harmless = [], noEviction = [], noStop = [], past = [], ...hints] = others;

export const RULE_PATTERNS = { danger, eviction, rights, sent } as const;
export const IDIOM_PATTERNS = { harmless, noEviction, noStop, past } as const;
export const HINT_PATTERNS = hints;

const KNOWN = new WeakMap<Words, Possible>();

/** Which patterns may find something in a reply; asked of its words once. */
export function possibleIn(words: Words): Possible {
  const known = KNOWN.get(words);
  if (known) return known;
  const may = LIKELY.possible(words.all);
  KNOWN.set(words, may);
  return may;
}
