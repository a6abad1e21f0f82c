import { HOUR_WORDS } from './lexicon.js';
import type { Clock } from './mention.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
export type ClockFound = Clock & { readonly next: number };
export type HoursFound = {
  readonly time?: Clock;
  readonly from?: Clock;
  readonly to?: Clock;
  readonly next: number;
};

const text = (list: List, at: number): string => list[at]?.text ?? '';
const isBareHour = (token: Token | undefined): token is Token =>
  token !== undefined && token.value >= 0 && token.digits <= 2;

/** « 14h30 », « 14 h », « 14:30 », « dix heures et demie », « midi », at that token. */
export function clockAt(list: List, at: number): ClockFound | undefined {
  const token = list[at];
  if (token === undefined) return undefined;
  if (token.text === 'midi' || token.text === 'minuit') {
    const hour = token.text === 'midi' ? 12 : 0;
    return withMinutes(list, at + 1, hour);
  }
  if (!isBareHour(token)) return undefined;
  const minutes = list[at + 2];
  if (text(list, at + 1) === ':' && minutes?.digits === 2)
    return { hour: token.value, minute: minutes.value, next: at + 3 };
  // « 14.30 »: no month is 30.
  if (text(list, at + 1) === '.' && minutes?.digits === 2 && minutes.glued && minutes.value > 12)
    if (minutes.value % 15 === 0 && token.value < 24)
      return { hour: token.value, minute: minutes.value, next: at + 3 };
  if (!HOUR_WORDS.has(text(list, at + 1))) return undefined;
  return withMinutes(list, at + 2, token.value);
}

function withMinutes(list: List, at: number, hour: number): ClockFound {
  const word = text(list, at);
  const second = text(list, at + 1);
  if (word === 'et' && /^demie?$/.test(second)) return { hour, minute: 30, next: at + 2 };
  if (/^demie?$/.test(word)) return { hour, minute: 30, next: at + 1 };
  if (word === 'et' && second === 'quart') return { hour, minute: 15, next: at + 2 };
  if (word === 'moins') {
    const quart = second === 'le' ? at + 2 : at + 1;
    if (text(list, quart) === 'quart')
      return { hour: (hour + 23) % 24, minute: 45, next: quart + 1 };
  }
  const minutes = list[at];
  const follows = text(list, at + 1);
  const isMinutes =
    minutes !== undefined &&
    (minutes.digits === 2 || (minutes.digits === 0 && minutes.value >= 5)) &&
    !HOUR_WORDS.has(follows) &&
    follows !== '/' &&
    follows !== ':';
  if (!isMinutes) return { hour, minute: 0, next: at };
  return {
    hour,
    minute: minutes.value,
    next: /^(min|mn|minutes?)$/.test(follows) ? at + 2 : at + 1,
  };
}

/** An hour or a window of hours with the words that open it: « entre 14 et 16h », « après 18h ». */
export function hoursAt(list: List, at: number): HoursFound | undefined {
  const word = text(list, at);
  const range = rangeAt(list, at);
  if (range) return range;
  const opened = openerAt(list, at);
  const start = opened?.next ?? (/^(a|vers|pour|environ|ver|des)$/.test(word) ? at + 1 : at);
  const clock = clockAt(list, skipArticle(list, start));
  if (!clock) return undefined;
  // « apres midi » is the part of the day, not a window.
  const { hour, minute, next } = clock;
  if (opened?.side === 'from') return { from: { hour, minute }, next };
  if (opened?.side === 'to') return { to: { hour, minute }, next };
  const plus = /^(\+|et plus|ou plus|et apres|minimum|mini)$/;
  if (plus.test(text(list, next))) return { from: { hour, minute }, next: next + 1 };
  if (plus.test(`${text(list, next)} ${text(list, next + 1)}`))
    return { from: { hour, minute }, next: next + 2 };
  if (/^(max|maximum)$/.test(text(list, next))) return { to: { hour, minute }, next: next + 1 };
  return { time: { hour, minute }, next };
}

const skipArticle = (list: List, at: number): number =>
  /^(les|vers|environ)$/.test(text(list, at)) ? at + 1 : at;

function openerAt(list: List, at: number): { side: 'from' | 'to'; next: number } | undefined {
  const word = text(list, at);
  const second = text(list, at + 1);
  if (word === 'pas' && second === 'avant') return { side: 'from', next: at + 2 };
  if (word === 'pas' && second === 'apres') return { side: 'to', next: at + 2 };
  if (word === 'apres' || word === 'apre' || word === 'des') return { side: 'from', next: at + 1 };
  if (word === 'partir' || word === 'apartir')
    return { side: 'from', next: /^(de|d|du)$/.test(second) ? at + 2 : at + 1 };
  if (word === 'a' && second === 'partir')
    return { side: 'from', next: /^(de|d|du)$/.test(text(list, at + 2)) ? at + 3 : at + 2 };
  if (word === 'avant') return { side: 'to', next: at + 1 };
  if (word === 'jusqu' || word === 'jusque')
    return { side: 'to', next: /^(a|en)$/.test(second) ? at + 2 : at + 1 };
  return undefined;
}

function rangeAt(list: List, at: number): HoursFound | undefined {
  const opens = /^(entre|de|d|des)$/.test(text(list, at));
  const start = opens ? at + 1 : at;
  const first = clockAt(list, start);
  const bare = list[start];
  const after = first?.next ?? start + 1;
  if (!first && !(isBareHour(bare) && bare.value <= 24)) return undefined;
  const joint = text(list, after);
  const isDash = joint === '-' || (joint === '/' && first !== undefined);
  const isWord =
    joint === 'a' || (joint === 'et' && text(list, at) === 'entre') || joint === 'jusqu';
  if (!isDash && !isWord) return undefined;
  // « le 3 a 18h » is a day and an hour: a bare number is an hour only after « de » or « entre ».
  if (!first && isWord && !opens) return undefined;
  const second = clockAt(list, joint === 'jusqu' ? after + 2 : after + 1);
  if (!second) return undefined;
  const from = first ?? { hour: bare?.value ?? 0, minute: 0 };
  return {
    from: { hour: from.hour, minute: from.minute },
    to: { hour: second.hour, minute: second.minute },
    next: second.next,
  };
}
