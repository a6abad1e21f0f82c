import type { Meaning } from '../conversation/meaning.js';
import { type AppointmentAnswer, readAppointment } from './appointment.js';
import type { DateReading } from './dates/date-reading.js';
import { namedSlots } from './named-slots.js';
import type { PlainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import { DANGER, HARMLESS } from './rules/danger.js';
import { EVICTION, PAST } from './rules/eviction.js';
import { PEOPLE } from './rules/people.js';
import { blank, type ReplyRule } from './rules/reply-rule.js';
import { CHANNEL, INTERPRETER } from './rules/requests.js';
import { NO_STOP, RIGHTS } from './rules/rights.js';
import { SITUATION } from './rules/situation.js';
import { NEWS, QUESTIONS } from './rules/small-talk.js';
import { NOTHING, quoteOf, type Said } from './said.js';

/** Read before a day or a « oui » is weighed: they speak of days too. */
const BEFORE = [...SITUATION, ...INTERPRETER, ...CHANNEL, ...QUESTIONS];
const THANKS = NEWS.slice(-1);
const IBAN = /\biban\b|\bfr ?\d\d(?: \d{4}){2}/;
const BRIEF_THANKS =
  /^(?:ok|oki|parfait|super|cool|bien recu|tres bien|d accord super) (?:merci|thanks)\b(?!.*\d)/;

/**
 * What the rules hear, in the order of safety (domain 5.5): danger, eviction, STOP and rights, the
 * wrong person, the appointment, the rest.
 */
export function byRules(words: PlainWords, days: DateReading, context: ReplyContext): Said {
  const { plain } = words;
  if (plain === '') return NOTHING;
  const safe = blank(plain, HARMLESS);
  const urgent =
    spoken(DANGER, safe, words) ??
    spoken(EVICTION, blank(safe, PAST), words) ??
    spoken(RIGHTS, blank(plain, NO_STOP), words);
  if (urgent) return urgent;
  if (IBAN.test(plain)) return { ...NOTHING, confidence: 0.97, evidence: 'IBAN' };
  const person = spoken(PEOPLE, safe, words);
  if (person) return person;
  const named = namedSlots(plain, context.slots);
  const appointment = readAppointment(blank(plain, NO_STOP), { named, days }, context);
  const numbered = named.chosen.length > 0 && appointment !== null;
  if (numbered && (named.alone || !asksMore(plain))) return fromAppointment(appointment, words);
  const matter = spoken(BEFORE, plain, words);
  const slots = appointment?.slots ?? [];
  return matter ? { ...matter, slots } : later(words, safe, appointment);
}

function later(words: PlainWords, safe: string, appointment: AppointmentAnswer | null): Said {
  const { plain } = words;
  const thanks = BRIEF_THANKS.test(plain) ? spoken(THANKS, plain, words) : null;
  if (thanks) return thanks;
  if (appointment?.intent === 'accept_slot') return fromAppointment(appointment, words);
  return (
    spoken(NEWS.slice(0, -1), plain, words) ??
    (appointment ? fromAppointment(appointment, words) : null) ??
    spoken(THANKS, plain, words) ??
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
      return {
        intent: rule.intent,
        confidence: rule.confidence ?? 0.9,
        risk: rule.risk ?? courtRisk(plain, rule),
        evidence: quoteOf(found, words),
        slots: [],
      };
    }
  }
  return null;
}

/** A court's or bailiff's paper is read soon, whatever else is in the reply. */
function courtRisk(plain: string, { intent }: Pick<ReplyRule, 'intent'>): Meaning['risk'] {
  const court =
    /\b(tribunal|audience|juge|jugement|huissier|assignation|citation|expulsion|commandement)\b/;
  return intent === 'info_situation' && court.test(plain) ? 'high' : '';
}

function fromAppointment(answer: AppointmentAnswer, words: PlainWords): Said {
  const found = answer.says?.exec(words.plain);
  const { intent, confidence, slots } = answer;
  const evidence = found ? quoteOf(found, words) : words.quote(0, words.plain.length);
  return { intent, confidence, slots, risk: '', evidence };
}

/** No rule spoke: a person reads, sooner when the words are dark. */
function notKnown(words: PlainWords, safe: string): Said {
  const { plain } = words;
  if (/\b(la mort|en ai marre|ras le bol|deprime\w*|j ai peur|honte)\b/.test(safe)) {
    return { ...NOTHING, risk: 'low', evidence: words.quote(0, plain.length) };
  }
  return NOTHING;
}
