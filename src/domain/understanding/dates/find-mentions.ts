import { OPENERS, RELATIVE_DAYS, WEEKDAYS } from './lexicon.js';
import { type Mention, namesDays, namesHours } from './mention.js';
import { isQuantity } from './not-a-date.js';
import { clockAt, hoursAt } from './scan-clock.js';
import { partAt, partOf, relativeAt, turnAt, weekdayAt, weekendAt } from './scan-days.js';
import { dayAt, fullDateAt } from './scan-numbers.js';
import { monthStretchAt, weekAt } from './scan-stretch.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
type Component = (list: List, at: number, mention: Mention) => number;

const COMPONENTS: readonly Component[] = [
  fullDateAt,
  hours,
  weekdayAt,
  turnAt,
  relativeAt,
  weekendAt,
  weekAt,
  monthStretchAt,
  dayAt,
  part,
  bareHour,
];
const LINKS =
  /^(a|le|la|les|l|du|de|d|des|vers|ver|en|dans|ds|au|pour|ce|cet|cette|debut|fin|milieu|environ|plutot|c|est|toute|journee|tot|tard|apartir|partir|jusqu|t|par|exemple|svp|ca|serait|sera|prochaine?)$/;
const MARKS = /^[,(:-]$/;

/** The runs of words that name a moment, in the order of the text. */
export function findMentions(list: List): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < list.length) {
    const token = list[at] as Token;
    const mention = mayOpen(token) ? mentionAt(list, at) : undefined;
    if (mention) found.push(mention);
    at = mention ? mention.last : at + 1;
  }
  return found;
}

/** Most words open nothing, and are passed over at once. */
const mayOpen = ({ text, value }: Token): boolean => value >= 0 || OPENERS.has(text);

function mentionAt(list: List, first: number): Mention | undefined {
  const mention: Mention = { first, last: first };
  const start = component(list, first, mention);
  if (start < 0) return undefined;
  mention.last = start;
  for (;;) {
    const next = following(list, mention);
    if (next < 0) return mention;
    mention.last = next;
  }
}

/** Reads on over small words (« mardi | vers | 18h ») to the next component of the same mention. */
function following(list: List, mention: Mention): number {
  let isProposal = false;
  for (let at = mention.last; at <= mention.last + 4; at += 1) {
    const isAnother = isProposal && opensDay(list, at);
    const next = isAnother ? -1 : component(list, at, mention);
    if (next > 0) return next;
    if (list[at]?.text === 'plutot' && namesDays(mention)) isProposal = true;
    const word = list[at]?.text ?? '';
    const isLink =
      LINKS.test(word) ||
      (MARKS.test(word) && at === mention.last && (word !== ',' || namesDays(mention)));
    if (!isLink) return -1;
  }
  return -1;
}

/** After « plutôt » a day is another one: « pas demain, plutôt vendredi ». */
const opensDay = (list: List, at: number): boolean => {
  const { text = '', digits = 0 } = list[at] ?? {};
  const isDay = WEEKDAYS.has(text) || RELATIVE_DAYS.has(text) || /^(le|dans|ds)$/.test(text);
  return isDay || (digits > 0 && !clockAt(list, at));
};

function component(list: List, at: number, mention: Mention): number {
  if (at >= list.length) return -1;
  if (startsAnother(list, at, mention)) return -1;
  for (const read of COMPONENTS) {
    const next = read(list, at, mention);
    if (next > 0) return next;
  }
  return -1;
}

/** A day already told by the calendar takes no second one. */
function startsAnother(list: List, at: number, mention: Mention): boolean {
  const isDay = mention.weekday !== undefined && mention.day !== undefined;
  return isDay && /^(dans|ds)$/.test(list[at]?.text ?? '');
}

function hours(list: List, at: number, mention: Mention): number {
  if ((mention.time ?? mention.from ?? mention.to) !== undefined) return -1;
  if (isSpell(list, at)) return -1;
  const found = hoursAt(list, at);
  if (!found) return -1;
  if (found.time?.hour === 12 && found.time.minute === 0 && list[found.next - 1]?.text === 'midi') {
    if (mention.part !== undefined) return -1;
    mention.part = 'midi';
    return found.next;
  }
  if (found.time) mention.time = found.time;
  if (found.from) mention.from = found.from;
  if (found.to) mention.to = found.to;
  return found.next;
}

const SHIFTS = /^(decal|avanc|retard|recul|repouss)/;

/** « depuis 2h », « 2h de retard », « décaler d'une heure », « 24h/24 », « sous 48h »: how long, not when. */
function isSpell(list: List, at: number): boolean {
  const before = list[at - 1]?.text ?? '';
  if (/^(depuis|pendant|dans|ds|sous|durant|fait|ici)$/.test(before)) return true;
  if (/^de?$/.test(before) && SHIFTS.test(list[at - 2]?.text ?? '')) return true;
  if (partAt(list, at) > 0) return true;
  const clock = clockAt(list, at);
  if (!clock) return false;
  const after = list[clock.next]?.text ?? '';
  const then = list[clock.next + 1]?.text ?? '';
  if (after === '/' || /^(par|chrono)$/.test(after))
    return (
      ((list[clock.next + 1]?.digits ?? 0) > 0 && !clockAt(list, clock.next + 1)) || after !== '/'
    );
  return (
    after === 'de' &&
    /^(retard|route|trajet|transport|bus|train|menage|travail|marche|boulot)$/.test(then)
  );
}

function part(list: List, at: number, mention: Mention): number {
  if (mention.part !== undefined) return -1;
  const next = partAt(list, at);
  if (next < 0) return -1;
  mention.part = partOf(list, at);
  return next;
}

/** « jeudi vers 18 »: an hour without its « h », once the day is known. */
function bareHour(list: List, at: number, mention: Mention): number {
  const token = list[at];
  const isHour =
    token !== undefined &&
    token.digits > 0 &&
    token.digits <= 2 &&
    token.value >= 7 &&
    token.value <= 21;
  if (!isHour || !namesDays(mention) || (namesHours(mention) && !mention.part)) return -1;
  const before = list[at - 1]?.text ?? '';
  if (!/^(a|vers|ver|apres)$/.test(before) || isQuantity(list, at)) return -1;
  if (mention.time ?? mention.from ?? mention.to) return -1;
  if (before === 'apres') mention.from = { hour: token.value, minute: 0 };
  else mention.time = { hour: token.value, minute: 0 };
  return at + 1;
}
