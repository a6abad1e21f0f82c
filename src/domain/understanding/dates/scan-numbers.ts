import { MONTHS, WEEKDAYS } from './lexicon.js';
import type { Mention } from './mention.js';
import { isQuantity } from './not-a-date.js';
import { clockAt } from './scan-clock.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
const text = (list: List, at: number): string => list[at]?.text ?? '';
const isYear = (token: Token | undefined): token is Token & { readonly digits: 4 } =>
  token?.digits === 4 && token.value > 1900 && token.value < 2200;

/** « 25/11 », « 25-11-26 », « 2026-11-25 », « 25 nov 2026 », « 1er décembre ». Next token, or -1. */
export function fullDateAt(list: List, at: number, mention: Mention): number {
  const token = list[at];
  if (token === undefined || mention.day !== undefined) return -1;
  if (token.text === 'premier') return firstOfMonth(list, at, mention);
  if (token.value < 0) return -1;
  const iso = isoAt(list, at, mention);
  if (iso > 0) return iso;
  if (token.digits > 2 || token.value > 99) return -1;
  const ordinal = /^(er|ier)$/.test(text(list, at + 1)) ? 1 : 0;
  const named = monthAt(list, at + 1 + ordinal);
  if (named !== undefined) {
    const isDotted =
      text(list, at + 2 + ordinal) === '.' && (list[at + 3 + ordinal]?.digits ?? 0) > 0;
    const next = at + 2 + ordinal + (isDotted ? 1 : 0);
    setDay(mention, token.value, named);
    return yearAt(list, next, mention);
  }
  return slashedAt(list, at, mention);
}

/** « le premier février »; any other « premier » is a slot. */
function firstOfMonth(list: List, at: number, mention: Mention): number {
  const month = monthAt(list, at + 1);
  if (month === undefined) return -1;
  setDay(mention, 1, month);
  return yearAt(list, at + 2, mention);
}

/** The month named by the token, but not « sept heures ». */
export function monthAt(list: List, at: number): number | undefined {
  const token = list[at];
  if (token === undefined) return undefined;
  if (token.text === 'sept' && token.digits === 0)
    return /^(h|heures?|jours?)$/.test(text(list, at + 1)) ? undefined : 9;
  return MONTHS.get(token.text);
}

/** « décembre », « janvier 2027 »: reads the year, if one follows. */
export function yearAt(list: List, at: number, mention: Mention): number {
  const token = list[at];
  if (!isYear(token)) return at;
  mention.year = token.value;
  return at + 1;
}

function setDay(mention: Mention, day: number, month: number): void {
  mention.day = day;
  mention.month = month;
}

function isoAt(list: List, at: number, mention: Mention): number {
  const [year, first, month, second, day] = list.slice(at, at + 5);
  if (!isYear(year) || !month || !day || first?.text !== '-' || second?.text !== '-') return -1;
  if (month.digits !== 2 || day.digits !== 2) return -1;
  setDay(mention, day.value, month.value);
  mention.year = year.value;
  return text(list, at + 5) === 't' ? at + 6 : at + 5;
}

function slashedAt(list: List, at: number, mention: Mention): number {
  const mark = text(list, at + 1);
  const day = list[at] as Token;
  const month = list[at + 2];
  if (month === undefined || month.value < 0 || month.digits === 0 || month.digits > 2) return -1;
  if (!/^[/.-]$/.test(mark)) return spacedAt(list, at, mention);
  if (mark === '.' && !(month.glued && list[at + 1]?.glued)) return -1;
  // « 24/24 », « 7/7 », « 3/4 d'heure », « 14/16h » are none.
  if ((day.value === month.value && (day.value > 12 || day.value === 7)) || clockAt(list, at + 2))
    return -1;
  if (day.value > 39 || day.value === 0 || month.value === 0 || month.value > 31) return -1;
  if (isQuantity(list, at) || isQuantity(list, at + 2) || /^(d|j)$/.test(text(list, at + 3)))
    return -1;
  setDay(mention, day.value, month.value);
  mention.isSlashed = true;
  const next = at + 3;
  if (text(list, next) !== mark) return next;
  const year = list[next + 1];
  if (isYear(year)) mention.year = year.value;
  else if (year?.digits === 2) mention.year = 2000 + year.value;
  else return next;
  return next + 2;
}

/** « le 25 12 », only after « le » or a weekday. */
function spacedAt(list: List, at: number, mention: Mention): number {
  const month = list[at + 1];
  const isSpaced =
    month !== undefined &&
    month.digits === 2 &&
    month.value >= 1 &&
    month.value <= 12 &&
    (text(list, at - 1) === 'le' || mention.weekday !== undefined) &&
    !clockAt(list, at + 1) &&
    (list[at + 2]?.value ?? -1) < 0;
  if (!isSpaced) return -1;
  setDay(mention, (list[at] as Token).value, month.value);
  return at + 2;
}

/** « le 12 », « lundi 30 », « le vingt-cinq », « le 1er »: a day of a month not named. */
export function dayAt(list: List, at: number, mention: Mention): number {
  const token = list[at];
  if (token === undefined || token.value < 1 || token.value > 39 || token.digits > 2) return -1;
  if (mention.day !== undefined || isQuantity(list, at)) return -1;
  const before = text(list, at - 1);
  const afterWeekday = mention.weekday !== undefined && (mention.last === at || before === 'le');
  const afterArticle = before === 'le' && !/^(dans|sur)$/.test(text(list, at - 2));
  const afterThing =
    before === 'du' && /^(date|celui|celle|vous|rdv|creneau)$/.test(text(list, at - 2));
  const inRange = /^(du|au)$/.test(before) && isRangeEnd(list, at);
  const ofWeek = mention.stretch?.unit === 'week' && before === 'du';
  const isCalled = afterWeekday || afterArticle || afterThing || inRange || ofWeek;
  if (!isCalled && !isListed(list, at)) return -1;
  if (clockAt(list, at)) return -1;
  const ordinal = text(list, at + 1);
  if (/^(e|eme|ieme|em|nd|nde)$/.test(ordinal)) return -1;
  mention.day = token.value;
  return /^(er|ier)$/.test(ordinal) && token.value === 1 ? at + 2 : at + 1;
}

/** « du 10 au 15 », « jusqu'au 15 », « avant le 10 »: the numbers are days there. */
function isRangeEnd(list: List, at: number): boolean {
  if (text(list, at - 1) === 'du') return text(list, at + 1) === 'au' || hasPartir(list, at);
  return (
    /^(jusqu|jusque)$/.test(text(list, at - 2)) ||
    (list[at - 2]?.value ?? -1) > 0 ||
    MONTHS.has(text(list, at - 2))
  );
}

/** « le 10 ou 11 », « jeudi 10 et 11 »: the second number is a day as the first. */
const isListed = (list: List, at: number): boolean =>
  /^(ou|et)$/.test(text(list, at - 1)) &&
  (list[at - 2]?.digits ?? 0) > 0 &&
  (text(list, at - 3) === 'le' || WEEKDAYS.has(text(list, at - 3)));

const hasPartir = (list: List, at: number): boolean =>
  /^(partir|apartir)$/.test(text(list, at - 2));
