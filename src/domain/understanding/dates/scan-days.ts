import type { DayPart } from './date-reading.js';
import {
  NEXT_WORDS,
  PARTS,
  RELATIVE_DAYS,
  SHORT_WEEKDAYS,
  WEEK_WORDS,
  WEEKDAYS,
  WEEKEND_WORDS,
} from './lexicon.js';
import type { Mention, Turn } from './mention.js';
import { clockAt } from './scan-clock.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
const text = (list: List, at: number): string => list[at]?.text ?? '';

/** « mardi », « mar 8 », with « prochain », « en huit », « d'après ». Next token, or -1. */
export function weekdayAt(list: List, at: number, mention: Mention): number {
  if (mention.weekday !== undefined) return -1;
  const word = text(list, at);
  const short = SHORT_WEEKDAYS.get(word);
  const isShort = short !== undefined && opensDay(list, at + 1);
  const weekday = WEEKDAYS.get(word) ?? (isShort ? short : undefined);
  if (weekday === undefined) return -1;
  mention.weekday = weekday;
  const before = text(list, at - 1);
  if (/^(ce|cet|cette)$/.test(before)) mention.turn = 'this';
  if (before === 'un') mention.turn = 'any';
  if (NEXT_WORDS.has(before)) mention.turn = 'next';
  return text(list, at + 1) === '.' && isShort ? at + 2 : at + 1;
}

const opensDay = (list: List, at: number): boolean => {
  const from = text(list, at) === '.' ? at + 1 : at;
  return (
    (list[from]?.digits ?? 0) > 0 || clockAt(list, from) !== undefined || partAt(list, from) > 0
  );
};

/** « prochain », « en huit », « en quinze », « d'après » after a day of the week or « demain ». */
export function turnAt(list: List, at: number, mention: Mention): number {
  const hasDay = mention.weekday !== undefined || mention.offsets !== undefined;
  if (!hasDay || (mention.turn ?? 'any') !== 'any') return -1;
  const turned = turn(list, at);
  if (!turned) return -1;
  // « la semaine prochaine » is read with its week.
  mention.turn = turned[0];
  return turned[1];
}

function turn(list: List, at: number): [Turn, number] | undefined {
  const word = text(list, at);
  const value = list[at + 1]?.value;
  if (NEXT_WORDS.has(word)) return ['next', at + 1];
  if (word === 'suivant' || word === 'suivante') return ['following', at + 1];
  if (word === 'dernier' || word === 'passe') return ['last', at + 1];
  if (word === 'd' && text(list, at + 1) === 'apres' && partAt(list, at + 1) < 0)
    return ['following', at + 2];
  if (word === 'dapres' || word === 'dapre') return ['following', at + 1];
  if (word === 'en' && value === 8) return ['eight', at + 2];
  if (word === 'en' && value === 15) return ['fifteen', at + 2];
  return undefined;
}

/** « demain », « après-demain », « aujourd'hui », « ce soir », « dans 3 jours », « sous huitaine ». */
export function relativeAt(list: List, at: number, mention: Mention): number {
  if (mention.offsets !== undefined) return -1;
  const word = text(list, at);
  const second = text(list, at + 1);
  if (
    /^(apres|apre|apr|ap|avant)$/.test(word) &&
    RELATIVE_DAYS.get(second) === (word === 'avant' ? -1 : 1)
  ) {
    mention.offsets = [word === 'avant' ? -2 : 2];
    return at + 2;
  }
  if (word === 'apres' && second === 'apres' && RELATIVE_DAYS.get(text(list, at + 2)) === 1) {
    mention.offsets = [3];
    return at + 3;
  }
  const isToday = /^(aujourd|ajourd)$/.test(word) && /^(hui|huit|h)$/.test(second);
  const offset = isToday ? 0 : RELATIVE_DAYS.get(word);
  if (offset !== undefined) {
    mention.offsets = [offset];
    return at + (isToday ? 2 : 1);
  }
  // « 7 aprem » is « cet aprem » by sound; « lundi 7 matin » is a date.
  const isThis = /^(ce|cet|cette|c)$/.test(word) || (word === '7' && mention.weekday === undefined);
  if (isThis) return thisPart(list, at, mention);
  return word === 'dans' || word === 'ds' ? inSome(list, at, mention) : -1;
}

function thisPart(list: List, at: number, mention: Mention): number {
  if (text(list, at + 1) === 'midi') {
    mention.offsets = [0];
    mention.part = 'midi';
    return at + 2;
  }
  const next = partAt(list, at + 1);
  if (next < 0) return -1;
  mention.offsets = [0];
  mention.part = partOf(list, at + 1);
  return next;
}

function inSome(list: List, at: number, mention: Mention): number {
  const count = list[at + 1]?.value ?? -1;
  const unit = text(list, at + 2);
  if (count < 1 || count > 99) return -1;
  if (/^(jours?|j|jrs)$/.test(unit)) {
    // « dans huit jours » is a week, « dans quinze jours » two, for those who do not count.
    mention.offsets = count === 8 || count === 15 ? [count - 1, count] : [count];
    return at + 3;
  }
  if (WEEK_WORDS.has(unit)) {
    mention.offsets = [count * 7];
    return at + 3;
  }
  if (unit !== 'mois' || mention.monthsAhead !== undefined) return -1;
  mention.monthsAhead = count;
  return at + 3;
}

/** The token after a part of the day (« aprem », « ap midi », « ap-m »), or -1. */
export function partAt(list: List, at: number): number {
  const word = text(list, at);
  if (PARTS.has(word)) return at + 1;
  if (!/^(apres|apre|aprs|apr|ap)$/.test(word)) return -1;
  const dash = text(list, at + 1) === '-' ? 1 : 0;
  return /^(midi|m|mid|midis|mi)$/.test(text(list, at + 1 + dash)) ? at + 2 + dash : -1;
}

/** The part that `partAt` found there. */
export const partOf = (list: List, at: number): DayPart =>
  PARTS.get(text(list, at)) ?? 'apres-midi';

/** « ce week-end », « le we prochain ». */
export function weekendAt(list: List, at: number, mention: Mention): number {
  if (mention.stretch !== undefined) return -1;
  const isSplit =
    /^(week|wee|w)$/.test(text(list, at)) && /^(end|ends|e|ed)$/.test(text(list, at + 1));
  if (!isSplit && !WEEKEND_WORDS.has(text(list, at))) return -1;
  let next = at + (isSplit ? 2 : 1);
  const before = text(list, at - 1);
  let ahead: number | null = before === 'ce' || before === 'cette' ? 0 : null;
  if (NEXT_WORDS.has(text(list, next)) || NEXT_WORDS.has(before)) ahead = 1;
  if (NEXT_WORDS.has(text(list, next))) next += 1;
  mention.stretch = { unit: 'weekend', portion: 'all', ahead };
  return next;
}
