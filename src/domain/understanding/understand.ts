import type { Intent, Meaning } from '../conversation/meaning.js';
import { weekdayOf } from '../time/local-time.js';
import { languageAskedFor } from './asked-language.js';
import { byRules } from './by-rules.js';
import { cuesOf } from './classifier/cues.js';
import type { DateReading } from './dates/date-reading.js';
import { TIME_WORDS } from './dates/lexicon.js';
import { readDates } from './dates/read-dates.js';
import { datesSaid, slotDates } from './dates-said.js';
import { daysInFrench, isForeignDay, namesForeignHours } from './foreign-days.js';
import { languageOf } from './languages.js';
import { likelySlot } from './likely-slot.js';
import { type NamedSlots, namedSlots } from './named-slots.js';
import { namesAnotherDay, offeredAmong } from './offered-slots.js';
import { type PlainWords, plainWords } from './plain-words.js';
import type { ReplyContext } from './reply-context.js';
import type { Said } from './said.js';
import { isInDoubt, namesRival } from './second-thoughts.js';
import { weigh } from './weigh.js';

/** Under CONFIDENCE_FLOOR. */
const UNNAMED_SLOT = 0.55;
/** A slot pieced together from single words: above the floor, but known to be less sure. */
const LIKELY_SLOT = 0.75;
/** So few letters that the impossible day is what the reply is about. */
const BRIEF = 45;
const DAY_LENGTH = '2026-12-08'.length;
/** Intents that a meeting may be made of. */
const MEETINGS: ReadonlySet<Intent> = new Set([
  'accept_slot',
  'accept_ambiguous',
  'propose_other',
  'callback_request',
]);
const NO_DAYS: DateReading = { readings: [], impossible: [], refused: [], evidence: [] };

/**
 * The one door by which a reply is understood: rules in the order of safety, weighed with a
 * classifier (weigh.ts). What neither knows has a confidence under the floor, and a person reads
 * it. Pure. @throws on an unknown zone.
 */
export function understand(text: string, context: ReplyContext): Meaning {
  const words = plainWords(text);
  const days = daysOf(text, words, context);
  const named = namedSlots(words.all, context.slots);
  const ruled = byRules(words, { named, days }, context);
  const weighed = weigh(ruled, words, () =>
    cuesOf({ words, named, days, ruled: ruled.intent }, context),
  );
  const heard = asksForNoDay(weighed, { days, plain: words.plain }) ? unsure(weighed) : weighed;
  const slotted = withSlots(heard, { named, days, plain: words.plain }, context);
  const hasDay = days.readings.length > 0;
  const isMeeting = MEETINGS.has(slotted.intent);
  const isDoubted =
    (hasDay || slotted.slots.length > 0) &&
    (isMeeting
      ? isInDoubt(words, { hasDay, slots: context.slots })
      : namesRival(words.all, context.slots));
  const { slots, ...said } = isDoubted && isMeeting ? doubted(slotted) : slotted;
  const [slot] = slots;
  const spoken = isDoubted
    ? []
    : datesSaid(days, { intent: said.intent, plain: words.plain }, context);
  const offered = slotDates(slots, context);
  const beside = isBeside(offered, spoken);
  const dates =
    slots.length === 0 ? spoken : beside ? [...new Set([...offered, ...spoken])] : offered;
  return {
    intent: said.intent,
    confidence: beside ? Math.min(said.confidence, UNNAMED_SLOT) : said.confidence,
    slot: said.intent === 'accept_slot' && slots.length === 1 && slot !== undefined ? slot : null,
    dates,
    language: languageOf(words.typed, context.language),
    asksFor: languageAskedFor(words.plain),
    noSuchDate: dates.length === 0 ? (days.impossible[0]?.why ?? null) : null,
    risk: said.risk,
    evidence: said.evidence,
  };
}

/**
 * « le 1 … jeudi 10 oui », « mardi il travaille, mercredi 16 alors »: a slot, and a day that is
 * not the slot's nor its weekday in another week. Which is meant, a person asks.
 */
function isBeside(offered: readonly string[], spoken: readonly string[]): boolean {
  if (offered.length === 0 || spoken.length === 0) return false;
  const slots = offered.map((date) => date.slice(0, 10));
  if (spoken.every((date) => slots.includes(date.slice(0, 10)))) return false;
  if (offered.length > 1) return true;
  const weekdays = slots.map(weekdayOf);
  const days = spoken.map((date) => date.slice(0, 10)).filter((day) => day.length === DAY_LENGTH);
  return (
    !days.some((day) => slots.includes(day)) ||
    days.some((day) => !weekdays.includes(weekdayOf(day)))
  );
}

/** « hier ça m'arrangeait », « le 32 » as a proposal: no meeting can be made of it, a person asks. */
function asksForNoDay(
  { intent, slots }: Said,
  { days, plain }: { readonly days: DateReading; readonly plain: string },
): boolean {
  if (days.impossible.length === 0 || days.readings.length > 0 || slots.length > 0) return false;
  const isAnswer =
    intent === 'propose_other' || intent === 'accept_ambiguous' || intent === 'refuse';
  return isAnswer && plain.length <= BRIEF;
}

/** The day read may be the one taken back: no slot and no day, and a person asks. */
const doubted = (said: Said): Said => ({
  ...said,
  slots: [],
  confidence: Math.min(said.confidence, UNNAMED_SLOT),
});

const unsure = (said: Said): Said => ({
  ...said,
  intent: 'unknown',
  risk: '',
  confidence: Math.min(said.confidence, UNNAMED_SLOT),
});

/** The slots accepted; an acceptance of a slot that nobody can name is left to a person. */
function withSlots(
  said: Said,
  {
    named,
    days,
    plain,
  }: { readonly named: NamedSlots; readonly days: DateReading; readonly plain: string },
  context: ReplyContext,
): Said {
  if (said.intent === 'accept_ambiguous') return said;
  if (said.intent !== 'accept_slot') return { ...said, slots: [] };
  const isNamed = named.chosen.length > 0;
  if (said.slots.length === 1 && (isNamed || days.readings.length === 0)) return said;
  const offered = isNamed ? named.chosen : offeredAmong(days.readings, context);
  // « mercredi je garde les petits, le 10 à 9h »: two days, and nobody knows which is meant;
  // « mardi 9/12 »: no such day, bent to none.
  const isTorn = days.impossible.length > 0 || namesAnotherDay(days.readings, context);
  if (!isNamed && isTorn)
    return { ...said, slots: [], confidence: Math.min(said.confidence, UNNAMED_SLOT) };
  if (offered.length === 1) return { ...said, slots: offered };
  const likely = likelySlot(plain, named.refused, context);
  if (likely !== undefined)
    return { ...said, slots: [likely], confidence: Math.min(said.confidence, LIKELY_SLOT) };
  return { ...said, slots: [], confidence: Math.min(said.confidence, UNNAMED_SLOT) };
}

/** What words tell before any reader of dates is asked. Bounded, so that noise cannot fill memory. */
const MOST_REMEMBERED = 20_000;
const REMEMBERED = new Map<string, { readonly isTime: boolean; readonly isForeign: boolean }>();

function timeIn(word: string): { readonly isTime: boolean; readonly isForeign: boolean } {
  const known = REMEMBERED.get(word);
  if (known) return known;
  const told = { isTime: TIME_WORDS.has(word) || /\d/.test(word), isForeign: isForeignDay(word) };
  if (REMEMBERED.size < MOST_REMEMBERED) REMEMBERED.set(word, told);
  return told;
}

/** The days spoken of, in any of the tenants' languages. */
export function daysOf(text: string, words: PlainWords, context: ReplyContext): DateReading {
  let isTime = false;
  for (const word of words.all) {
    const told = timeIn(word);
    if (told.isForeign) return readDates(daysInFrench(text), context);
    isTime ||= told.isTime;
  }
  if (!isTime) return NO_DAYS;
  return readDates(namesForeignHours(words.plain) ? daysInFrench(text) : text, context);
}
