import { type AppointmentAnswer, readAppointment } from './appointment.js';
import type { DateReading } from './dates/date-reading.js';
import type { NamedSlots } from './named-slots.js';
import type { PlainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import { withoutHarmless, withoutOtherStops, withoutPast } from './rules/idioms.js';
import { isPossible, type Pattern, type Possible } from './rules/likely-patterns.js';
import { possibleIn, RULE_PATTERNS } from './rules/reply-patterns.js';
import { NOTHING, quoteOf, type Said } from './said.js';

const { danger, eviction, rights, sent } = RULE_PATTERNS;

/**
 * What the rules hear, in the order of safety (domain 5.5): danger, eviction, STOP and rights, then
 * the appointment. They are kept for what must not be missed and what can be told surely; all else
 * is the classifier's.
 */
export function byRules(
  words: PlainWords,
  heard: { readonly named: NamedSlots; readonly days: DateReading },
  context: ReplyContext,
): Said {
  const { plain } = words;
  if (plain === '') return NOTHING;
  const safe = withoutHarmless(words);
  const noStop = withoutOtherStops(words);
  const may = possibleIn(words);
  const dark = spoken(danger, { plain: safe, may }, words);
  const evicted = () => spoken(eviction, { plain: withoutPast(safe, words), may }, words);
  if (dark) {
    const beside = dark.intent === 'distress' ? evicted() : null;
    return beside ? { ...dark, beside } : dark;
  }
  const spoke =
    evicted() ??
    spoken(rights, { plain: noStop, may }, words) ??
    spoken(sent, { plain, may }, words);
  if (spoke) return spoke;
  const appointment = readAppointment(noStop, heard, context);
  return appointment ? fromAppointment(appointment, words) : notKnown(words, safe);
}

function spoken(
  patterns: readonly Pattern[],
  { plain, may }: { readonly plain: string; readonly may: Possible },
  words: PlainWords,
): Said | null {
  for (const pattern of patterns) {
    if (!isPossible(may, pattern)) continue;
    const found = pattern.says.exec(plain);
    if (!found || pattern.rule.unless?.test(plain)) continue;
    const { intent, confidence = 0.9, risk = '' } = pattern.rule;
    return { intent, confidence, risk, evidence: quoteOf(found, words), slots: [] };
  }
  return null;
}

function fromAppointment(answer: AppointmentAnswer, words: PlainWords): Said {
  const found = answer.says?.exec(words.plain);
  const { intent, confidence, slots } = answer;
  const evidence = found ? quoteOf(found, words) : words.quote(0, words.plain.length);
  return { intent, confidence, slots, risk: '', evidence };
}

/** No rule spoke: a person reads, sooner when the words are dark. */
function notKnown(words: PlainWords, safe: string): Said {
  const isDark = /\b(?:la mort|en ai marre|ras le bol|deprime\w*|j ai peur|honte)\b/.test(safe);
  if (!isDark) return NOTHING;
  return { ...NOTHING, risk: 'low', evidence: words.quote(0, words.plain.length) };
}
