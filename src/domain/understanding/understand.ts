import type { Meaning } from '../conversation/meaning.js';
import { type AppointmentAnswer, readAppointment } from './appointment.js';
import type { DateReading } from './dates/date-reading.js';
import { readDates } from './dates/read-dates.js';
import { datesSaid, slotDates } from './dates-said.js';
import { languageOf } from './languages.js';
import { namedSlots } from './named-slots.js';
import { type PlainWords, plainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import { DANGER, HARMLESS } from './rules/danger.js';
import { EVICTION, PAST } from './rules/eviction.js';
import { PEOPLE } from './rules/people.js';
import { blank, type ReplyRule } from './rules/reply-rule.js';
import { CHANNEL, INTERPRETER } from './rules/requests.js';
import { NO_STOP, RIGHTS } from './rules/rights.js';
import { SITUATION } from './rules/situation.js';
import { NEWS, QUESTIONS } from './rules/small-talk.js';

/** A meaning before its dates and language are added. */
type Said = Pick<Meaning, 'intent' | 'confidence' | 'risk' | 'evidence'> & {
  readonly slots: readonly number[];
};

/** Read before a day or a « oui » is weighed: they speak of days too. */
const BEFORE = [...SITUATION, ...INTERPRETER, ...CHANNEL, ...QUESTIONS];

/** Without a digit or the stem of a day, month or hour there is no date to read. */
const SPEAKS_OF_TIME =
  /\d|lun|mar|mer|jeu|ven|sam|dim|dem|mat|soir|midi|apr|sem|week|mois|jour|heu|jan|fev|avr|mai|jui|aou|sep|oct|nov|dec|noel|tot|tard|proch|huit|quinz|fin|debut|nuit|hier|min/;
const NO_DAYS: DateReading = { readings: [], impossible: [], refused: [], evidence: [] };

/**
 * The one door by which a reply is understood, in the order of safety (domain 5.5): danger,
 * eviction, STOP and rights, the wrong person, the appointment, the rest. What it does not know
 * it says is `unknown`, and a person reads it. Pure. @throws on an unknown zone.
 */
export function understand(text: string, context: ReplyContext): Meaning {
  const words = plainWords(text);
  const days = SPEAKS_OF_TIME.test(words.plain) ? readDates(text, context) : NO_DAYS;
  const said = inOrder(words, days, context);
  const [slot] = said.slots;
  const dates = said.slots.length > 0 ? slotDates(said.slots, context) : datesSaid(days);
  return {
    intent: said.intent,
    confidence: said.confidence,
    slot: said.intent === 'accept_slot' && slot !== undefined ? slot : null,
    dates,
    language: languageOf(words.plain),
    risk: said.risk,
    evidence: said.evidence,
  };
}

function inOrder(words: PlainWords, days: DateReading, context: ReplyContext): Said {
  const { plain } = words;
  if (plain === '') return nothing();
  const safe = blank(plain, HARMLESS);
  const urgent =
    spoken(DANGER, safe, words) ??
    spoken(EVICTION, blank(safe, PAST), words) ??
    spoken(RIGHTS, blank(plain, NO_STOP), words);
  if (urgent) return urgent;
  if (/\biban\b|\bfr ?\d\d(?: \d{4}){2}/.test(plain)) return { ...nothing(), evidence: 'IBAN' };
  const person = spoken(PEOPLE, safe, words);
  if (person) return person;
  const named = namedSlots(plain, context.slots);
  const appointment = readAppointment(blank(plain, NO_STOP), { named, days }, context);
  const numbered = named.chosen.length > 0 && appointment !== null;
  if (numbered && (named.alone || !asksMore(plain))) return fromAppointment(appointment, words);
  const matter = spoken(BEFORE, plain, words);
  if (matter) return matter;
  return later(words, safe, appointment);
}

function later(words: PlainWords, safe: string, appointment: AppointmentAnswer | null): Said {
  const { plain } = words;
  if (
    /^(?:ok|oki|parfait|super|cool|bien recu|tres bien|d accord super) (?:merci|thanks)\b(?!.*\d)/.test(
      plain,
    )
  ) {
    const thanks = spoken(NEWS.slice(-1), plain, words);
    if (thanks) return thanks;
  }
  if (appointment?.intent === 'accept_slot') return fromAppointment(appointment, words);
  return (
    spoken(NEWS.slice(0, -1), plain, words) ??
    (appointment ? fromAppointment(appointment, words) : null) ??
    spoken(NEWS.slice(-1), plain, words) ??
    notKnown(words, safe)
  );
}

/** A number beside other business: the business is read first. */
function asksMore(plain: string): boolean {
  return /\b(annul\w*|rappel\w*|appelez|demenag\w*|hopital|hospitalis\w*|prison|retard|bouchons?|etage|porte|code)\b/.test(
    plain,
  );
}

function spoken(rules: readonly ReplyRule[], plain: string, words: PlainWords): Said | null {
  for (const rule of rules) {
    for (const pattern of rule.says) {
      const found = pattern.exec(plain);
      if (!found) continue;
      const evidence = words.quote(found.index, found.index + Math.max(1, found[0].length));
      return {
        intent: rule.intent,
        confidence: rule.confidence ?? 0.9,
        risk: rule.risk ?? riskOf(plain, rule),
        evidence,
        slots: [],
      };
    }
  }
  return null;
}

/** A court's or bailiff's paper is read soon, whatever else is in the reply. */
function riskOf(plain: string, { intent }: ReplyRule): Meaning['risk'] {
  const court =
    /\b(tribunal|audience|juge|jugement|huissier|assignation|citation|expulsion|commandement)\b/;
  return intent === 'info_situation' && court.test(plain) ? 'high' : '';
}

function fromAppointment(answer: AppointmentAnswer, words: PlainWords): Said {
  const found = answer.says?.exec(words.plain);
  const [start, end] = found
    ? [found.index, found.index + Math.max(1, found[0].length)]
    : [0, words.plain.length];
  const { intent, confidence, slots } = answer;
  return { intent, confidence, slots, risk: '', evidence: words.quote(start, end) };
}

/** No rule spoke: a person reads, sooner when the words are dark. */
function notKnown(words: PlainWords, safe: string): Said {
  const { plain } = words;
  if (/\b(la mort|en ai marre|ras le bol|deprime\w*|j ai peur|honte)\b/.test(safe)) {
    return { ...nothing(), risk: 'low', evidence: words.quote(0, plain.length) };
  }
  return nothing();
}

function nothing(): Said {
  return { intent: 'unknown', confidence: 0.2, risk: '', evidence: '', slots: [] };
}
