import { NEXT_WORDS, WEEK_WORDS } from './lexicon.js';
import type { Mention, Stretch } from './mention.js';
import { monthAt, yearAt } from './scan-numbers.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
const text = (list: List, at: number): string => list[at]?.text ?? '';
const PORTIONS: ReadonlyMap<string, Stretch['portion']> = new Map([
  ['debut', 'start'],
  ['debu', 'start'],
  ['milieu', 'middle'],
  ['mi', 'middle'],
  ['fin', 'end'],
  ['courant', 'all'],
]);

/** « la semaine prochaine », « début de semaine », « la semaine du 7 ». Next token, or -1. */
export function weekAt(list: List, at: number, mention: Mention): number {
  if (mention.stretch !== undefined) return -1;
  const [portion, start] = portionAt(list, at);
  if (!WEEK_WORDS.has(text(list, start))) return -1;
  const after = text(list, start + 1);
  const before = text(list, start - 1);
  const week = (ahead: number | null): Stretch => ({ unit: 'week', portion, ahead });
  if (NEXT_WORDS.has(after)) mention.stretch = week(1);
  else if (NEXT_WORDS.has(before)) mention.stretch = week(1);
  else if (/^suivante?$/.test(after)) mention.stretch = week(2);
  else if (after === 'd' && text(list, start + 2) === 'apres') {
    mention.stretch = week(2);
    return start + 3;
  } else if (after === 'du' && (list[start + 2]?.value ?? -1) > 0) {
    mention.stretch = week(0);
    mention.inWeekOf = true;
    return start + 1;
  } else if (/^(cette|cet|cte|ste|c)$/.test(before)) {
    mention.stretch = week(0);
    return start + 1;
  } else if (portion !== 'all') {
    mention.stretch = week(null);
    return start + 1;
  } else return -1;
  return NEXT_WORDS.has(after) || /^suivante?$/.test(after) ? start + 2 : start + 1;
}

/** « début décembre », « fin du mois », « en janvier », « le mois prochain ». */
export function monthStretchAt(list: List, at: number, mention: Mention): number {
  if (mention.stretch !== undefined || mention.day !== undefined) return -1;
  const [portion, start] = portionAt(list, at);
  if (text(list, start) === 'mois') {
    const isNext = NEXT_WORDS.has(text(list, start + 1));
    if (!isNext && portion === 'all') return -1;
    mention.stretch = { unit: 'month', portion, ahead: isNext ? 1 : 0 };
    return isNext ? start + 2 : start + 1;
  }
  const month = monthAt(list, start);
  const isOpened = start > at || /^(en|jusqu|jusque|mois|de|d|a|des)$/.test(text(list, at - 1));
  const isWritten = list[start]?.value === -1 && (list[start]?.text.length ?? 0) > 3;
  if (month === undefined || !isWritten || !isOpened) return -1;
  mention.month = month;
  mention.stretch = { unit: 'month', portion, ahead: null };
  return yearAt(list, start + 1, mention);
}

/** « début », « mi », « fin » with « de », « du », « de la », « en » after it. */
function portionAt(list: List, at: number): [Stretch['portion'], number] {
  const portion = PORTIONS.get(text(list, at));
  if (portion === undefined) return ['all', at];
  let next = at + 1;
  while (/^(de|du|d|la|le|-|cette|ce|mois)$/.test(text(list, next)) && !isMonthWord(list, next))
    next += 1;
  return [portion, next];
}

const isMonthWord = (list: List, at: number): boolean =>
  text(list, at) === 'mois' && monthAt(list, at + 1) === undefined && text(list, at + 1) !== 'de';
