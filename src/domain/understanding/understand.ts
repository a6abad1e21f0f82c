import type { Meaning } from '../conversation/meaning.js';
import { languageAskedFor } from './asked-language.js';
import { byRules } from './by-rules.js';
import { cuesOf } from './classifier/cues.js';
import type { DateReading } from './dates/date-reading.js';
import { readDates } from './dates/read-dates.js';
import { datesSaid, slotDates } from './dates-said.js';
import { daysInFrench, namesForeignDays } from './foreign-days.js';
import { languageOf } from './languages.js';
import { type NamedSlots, namedSlots } from './named-slots.js';
import { offeredAmong } from './offered-slots.js';
import { plainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import type { Said } from './said.js';
import { weigh } from './weigh.js';

/** Without a digit or the stem of a day, month or hour there is no date to read. */
const SPEAKS_OF_TIME =
  /\d|lun|mar|mer|jeu|ven|sam|dim|dem|mat|soir|midi|apr|sem|week|mois|jour|heu|jan|fev|avr|mai|jui|aou|sep|oct|nov|dec|noel|tot|tard|proch|huit|quinz|fin|debut|nuit|hier|min/;
/** Under CONFIDENCE_FLOOR. */
const UNNAMED_SLOT = 0.55;
const NO_DAYS: DateReading = { readings: [], impossible: [], refused: [], evidence: [] };

/**
 * The one door by which a reply is understood: rules in the order of safety, weighed with a
 * classifier (weigh.ts). What neither knows has a confidence under the floor, and a person reads
 * it. Pure. @throws on an unknown zone.
 */
export function understand(text: string, context: ReplyContext): Meaning {
  const words = plainWords(text);
  const days = daysOf(text, words.plain, context);
  const named = namedSlots(words.plain, context.slots);
  const ruled = byRules(words, { named, days }, context);
  const heard = weigh(ruled, words, cuesOf({ named, days, ruled: ruled.intent }, context));
  const { slots, ...said } = withSlots(heard, { named, days }, context);
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

/** The slots accepted; an acceptance of a slot that nobody can name is left to a person. */
function withSlots(
  said: Said,
  { named, days }: { readonly named: NamedSlots; readonly days: DateReading },
  context: ReplyContext,
): Said {
  if (said.intent === 'accept_ambiguous') return said;
  if (said.intent !== 'accept_slot') return { ...said, slots: [] };
  if (said.slots.length === 1) return said;
  const offered = named.chosen.length > 0 ? named.chosen : offeredAmong(days.readings, context);
  if (offered.length === 1) return { ...said, slots: offered };
  return { ...said, slots: [], confidence: Math.min(said.confidence, UNNAMED_SLOT) };
}

/** The days spoken of, in any of the tenants' languages. */
export function daysOf(text: string, plain: string, context: ReplyContext): DateReading {
  if (namesForeignDays(plain)) return readDates(daysInFrench(text), context);
  return SPEAKS_OF_TIME.test(plain) ? readDates(text, context) : NO_DAYS;
}
