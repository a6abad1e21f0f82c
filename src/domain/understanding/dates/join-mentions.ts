import { type Mention, namesDays, namesHours } from './mention.js';
import type { Bound } from './resolve.js';
import type { Token } from './tokens.js';

type List = readonly Token[];
export type Joined = { readonly mention: Mention; readonly until?: Mention };
const text = (list: List, at: number): string => list[at]?.text ?? '';
const ARTICLE = /^(le|la|l|les|ce|cet|cette|de|du|des|d|a|au|en|milieu)$/;

const MOVES = /^(report|decal|deplac|chang|boug)/;

/** Two days that say one stretch (« du 10 au 15 », « entre lundi et jeudi ») become one item. */
export function joinRanges(list: List, mentions: readonly Mention[]): Joined[] {
  const joined: Joined[] = [];
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const until = mentions[at + 1];
    if (until) shareMonth(list, mention, until);
    inMonthTold(mention, mentions[at - 1]);
    const isMove = [1, 2].some((back) => MOVES.test(text(list, mention.first - back)));
    const isRange =
      !isMove &&
      until !== undefined &&
      isPureDay(mention) &&
      isPureDay(until) &&
      opens(list, mention, until);
    joined.push(isRange ? { mention, until } : { mention });
    if (isRange) at += 1;
  }
  return joined;
}

const isPureDay = (mention: Mention): boolean =>
  namesDays(mention) && !namesHours(mention) && mention.stretch === undefined;

/** « le 10 ou 11 janvier »: the month told last is that of both. */
function shareMonth(list: List, mention: Mention, until: Mention): void {
  const isNear =
    until.first - mention.last <= 2 && /^(ou|et|au|a|,|-)$/.test(text(list, mention.last));
  if (!isNear || mention.day === undefined || mention.month !== undefined) return;
  if (until.day === undefined || until.month === undefined) return;
  mention.month = until.month;
  if (until.year !== undefined) mention.year = until.year;
}

/** « en janvier, plutôt le 5 »: of the month told just before, and of no other. */
function inMonthTold(mention: Mention, before: Mention | undefined): void {
  const isBareDay = mention.day !== undefined && mention.month === undefined;
  if (!isBareDay || mention.weekday !== undefined || before?.month === undefined) return;
  // A date taken back tells nothing of the month of the next: « pas le 25 décembre, le 3 ».
  if (before.day !== undefined && before.day > (mention.day ?? 0)) return;
  mention.month = before.month;
  if (before.year !== undefined) mention.year = before.year;
}

function opens(list: List, mention: Mention, until: Mention): boolean {
  const joint = list
    .slice(mention.last, until.first)
    .map((token) => token.text)
    .join(' ');
  const before = [text(list, mention.first - 1), text(list, mention.first - 2)];
  if (/^(a|au|jusqu a|jusqu au|jusque)$/.test(joint)) return true;
  return /^(et|et le|et du)$/.test(joint) && before.includes('entre');
}

/** The small word before a day that makes it a limit: « avant le 10 », « à partir de lundi ». */
export function boundOf(list: List, { first }: Mention): Bound {
  let at = first - 1;
  while (at >= 0 && ARTICLE.test(text(list, at))) at -= 1;
  const word = text(list, at);
  const before = text(list, at - 1);
  if (word === 'partir' || word === 'apartir' || word === 'dessous') return 'from';
  if (text(list, first - 1) === 'des' || text(list, first - 2) === 'des') return 'from';
  if (word === 'avant') return before === 'pas' ? 'from' : 'before';
  if (word === 'apres') return before === 'pas' ? 'before' : 'after';
  return undefined;
}

const TOLD =
  /^(paye|payer|payee|regle|regler|vire|verse|recu|recue|envoye|vu|vue|ne|nee|demenage|signe|parti|partie|appele|appelee|eu|venue?s?|passee?s?)$/;

/** « vous pouvez passé le 12 »: an infinitive misspelt tells nothing past. */
const MODAL = /^(pouvez|pouvoir|pouve|pouver|peux|peu|peut|va|vais|allez|voulez|veux|devez|faut)$/;

/** « depuis hier », « il est venu ce matin », « payé le 5 »: told, not proposed. */
export function isToldPast(list: List, { first, offsets, turn }: Mention): boolean {
  if (turn === 'last') return false;
  let at = first - 1;
  while (at >= 0 && ARTICLE.test(text(list, at))) at -= 1;
  if (/^depuis?$/.test(text(list, at))) return true;
  // « hier » says of itself that it is past; « demain » that it is not.
  if (MODAL.test(text(list, at - 1))) return false;
  return (offsets === undefined || offsets[0] === 0) && TOLD.test(text(list, at));
}
