import type { Meaning } from '../conversation/meaning.js';
import { languageAskedFor } from './asked-language.js';
import { byRules } from './by-rules.js';
import type { DateReading } from './dates/date-reading.js';
import { readDates } from './dates/read-dates.js';
import { datesSaid, slotDates } from './dates-said.js';
import { daysInFrench, namesForeignDays } from './foreign-days.js';
import { languageOf } from './languages.js';
import { plainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import { weigh } from './weigh.js';

/** Without a digit or the stem of a day, month or hour there is no date to read. */
const SPEAKS_OF_TIME =
  /\d|lun|mar|mer|jeu|ven|sam|dim|dem|mat|soir|midi|apr|sem|week|mois|jour|heu|jan|fev|avr|mai|jui|aou|sep|oct|nov|dec|noel|tot|tard|proch|huit|quinz|fin|debut|nuit|hier|min/;
const NO_DAYS: DateReading = { readings: [], impossible: [], refused: [], evidence: [] };

/**
 * The one door by which a reply is understood: rules in the order of safety, weighed with a
 * classifier (weigh.ts). What neither knows has a confidence under the floor, and a person reads
 * it. Pure. @throws on an unknown zone.
 */
export function understand(text: string, context: ReplyContext): Meaning {
  const words = plainWords(text);
  const days = daysOf(text, words.plain, context);
  const said = weigh(byRules(words, days, context), words);
  const isAccepted = said.intent === 'accept_slot' || said.intent === 'accept_ambiguous';
  const slots = isAccepted ? said.slots : [];
  const [slot] = slots;
  const dates =
    slots.length > 0
      ? slotDates(slots, context)
      : datesSaid(days, { intent: said.intent, plain: words.plain }, context);
  return {
    intent: said.intent,
    confidence: said.confidence,
    slot: said.intent === 'accept_slot' && slots.length === 1 && slot !== undefined ? slot : null,
    dates,
    language: languageOf(words.plain),
    asksFor: languageAskedFor(words.plain),
    noSuchDate: dates.length === 0 ? (days.impossible[0]?.why ?? null) : null,
    risk: said.risk,
    evidence: said.evidence,
  };
}

function daysOf(text: string, plain: string, context: ReplyContext): DateReading {
  if (namesForeignDays(plain)) return readDates(daysInFrench(text), context);
  return SPEAKS_OF_TIME.test(plain) ? readDates(text, context) : NO_DAYS;
}
