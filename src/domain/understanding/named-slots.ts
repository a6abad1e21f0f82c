import type { OfferedSlot } from './reply-context.js';
import {
  ARTICLES,
  CALLERS,
  CANNOT,
  COUNTS,
  JOINTS,
  LAST,
  NEGATIONS,
  NOT_ORDERS,
  ORDERS,
  OTHER_THINGS,
  POLITE,
  STRONG_CALLERS,
  UNITS,
} from './slot-words.js';

/** Slots named by their number, and those named only to say that they do not suit. */
export type NamedSlots = {
  readonly chosen: readonly number[];
  readonly refused: readonly number[];
  /** The reply says little else: nothing can be meant but these. */
  readonly alone: boolean;
  /** The slot named opens the reply: « 2, c'est gratuit ? » takes it and asks. */
  readonly leads: boolean;
  /** A number that no slot bears. */
  readonly none: boolean;
};

const NONE: NamedSlots = { chosen: [], refused: [], alone: false, leads: false, none: false };

/** A slot is named early or not at all; what follows is read by others. */
const MOST_WORDS = 150;

type Named = { readonly at: number; readonly number: number; readonly refused: boolean };

/** Which offered slots a reply names by number or order. « un » in a sentence names none. */
export function namedSlots(all: readonly string[], slots: readonly OfferedSlot[]): NamedSlots {
  if (!all.some(mayNumber)) return NONE;
  const words = all.slice(0, MOST_WORDS).flatMap(parted);
  const isSlot = (number: number): boolean => slots.some((slot) => slot.number === number);
  const last = Math.max(0, ...slots.map((slot) => slot.number));
  const bare = words.every((word) => POLITE.has(word) || JOINTS.has(word) || isNumber(word));
  const named: Named[] = [];
  for (const at of words.keys()) {
    const number = numberAt(words, at, { last, bare, before: named.at(-1) });
    if (number === undefined) continue;
    named.push({ at, number, refused: isRefused(words, at, named.at(-1)) });
  }
  const numbers = (refused: boolean): number[] => [
    ...new Set(named.filter((one) => one.refused === refused).map((one) => one.number)),
  ];
  const refused = numbers(true).filter(isSlot);
  const chosen = numbers(false).filter((number) => isSlot(number) && !refused.includes(number));
  const alone = bare && named.length > 0;
  const first = named[0]?.at ?? words.length;
  const leads =
    chosen.length === 1 &&
    words.slice(0, first).every((word) => POLITE.has(word) || ARTICLES.has(word));
  const none = alone && !named.some(({ number }) => isSlot(number));
  return { chosen, refused, alone, leads, none };
}

/** « 1/2 » is two slots, « n1 » and « le1 » are number 1. */
const parted = (word: string): string[] => {
  if (/^[1-9]\/[1-9]$/.test(word)) return word.split('/');
  const glued = /^(n|le|la|ok|oui)([1-9])$/.exec(word);
  return glued ? glued.slice(1) : [word];
};

const isNumber = (word: string): boolean =>
  /^[1-9]$/.test(word) || ORDERS.has(word) || COUNTS.has(word) || LAST.has(word);

/** Words met before: most name no number, and are asked once. Bounded. */
const MOST_REMEMBERED = 20_000;
const REMEMBERED = new Map<string, boolean>();

function mayNumber(word: string): boolean {
  const known = REMEMBERED.get(word);
  if (known !== undefined) return known;
  const may = parted(word).some(isNumber);
  if (REMEMBERED.size < MOST_REMEMBERED) REMEMBERED.set(word, may);
  return may;
}

/** « ma dernière », « son premier »: of somebody, so of no slot. */
const SOMEBODYS = /^(?:ma|mon|mes|ta|ton|sa|son|ses|nos|notre|leurs?)$/;

type Around = { readonly last: number; readonly bare: boolean; readonly before: Named | undefined };

function numberAt(words: readonly string[], at: number, around: Around): number | undefined {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const previous = words[at - 1] ?? '';
  const order = LAST.has(word) ? around.last : ORDERS.get(word);
  const isOfOther =
    (/^(?:au|du)$/.test(previous) && /eme|er$/.test(word) && !around.bare) ||
    OTHER_THINGS.has(previous) ||
    SOMEBODYS.test(previous) ||
    NOT_ORDERS.has(next) ||
    UNITS.has(next);
  if (order !== undefined) return isOfOther ? undefined : order;
  if (UNITS.has(next) || /^(?:\d|h\d)/.test(next)) {
    // « 1 2 3 » names three slots, « 2 30 » none.
    if (!around.bare || !/^[1-9]$/.test(next)) return undefined;
  }
  const isCalled = isNamed(words, at, around);
  if (/^[1-9]$/.test(word)) return isCalled ? Number(word) : undefined;
  const count = COUNTS.get(word);
  if (count === undefined) return undefined;
  const isName = around.bare ? !isSmallWord(words, at) : STRONG_CALLERS.has(previous) && isCalled;
  return isName ? count : undefined;
}

/** « le un », « un » alone; but « de » and « tre » are numbers only when nothing follows. */
const isSmallWord = (words: readonly string[], at: number): boolean =>
  /^(?:rendez|creneau|date|horaire|jour)$/.test(words[at + 1] ?? '') || isLetterWord(words, at);

const isLetterWord = (words: readonly string[], at: number): boolean =>
  /^(?:une?|de|um|tre|tres)$/.test(words[at] ?? '') &&
  at < words.length - 1 &&
  !POLITE.has(words[at + 1] ?? '');

/** A number leads the reply, is called by its article or follows one that is. */
function isNamed(words: readonly string[], at: number, { bare, before }: Around): boolean {
  if (bare) return true;
  const previous = words[at - 1] ?? '';
  if (
    before &&
    words.slice(before.at + 1, at).every((word) => JOINTS.has(word) || ARTICLES.has(word))
  )
    return at - before.at <= 3;
  if (CALLERS.has(previous) && !/^(?:a|o|l)$/.test(previous)) return true;
  if (NEGATIONS.has(previous)) return true;
  if (previous === 'vous' && words[at - 2] === 'rendez') return true;
  if (before?.at === at - 1 && at === words.length - 1) return true;
  return words.slice(0, at).every((word) => POLITE.has(word));
}

function isRefused(words: readonly string[], at: number, before: Named | undefined): boolean {
  let back = at - 1;
  while (back >= 0 && ARTICLES.has(words[back] ?? '')) back -= 1;
  const said = words[back] ?? '';
  if (NEGATIONS.has(said)) return true;
  if (said === 'non' && back < at - 1 && /^(?:au|pour)$/.test(words[back + 1] ?? '')) return true;
  if (before?.refused && JOINTS.has(said) && before.at === back - 1) return true;
  return isRefusedAfter(words, at);
}

/** « le 1 je peux pas », « le 2 impossible »; but « le 1 pas de souci » and « le 1 pas le 2 ». */
function isRefusedAfter(words: readonly string[], at: number): boolean {
  let next = at + 1;
  while (isListed(words, next)) next += 1;
  const verb = next;
  // « 1 euh non, 2 », « 1 ou plutôt non, 3 »: taken back.
  let taken = next;
  while (/^(?:euh|heu|ah|oups|enfin|ou|plutot)$/.test(words[taken] ?? '')) taken += 1;
  if (words[taken] === 'non' && taken > verb) return true;
  while (CANNOT.has(words[next] ?? '')) next += 1;
  if (words[verb] === 'non' && verb === at + 1) return true;
  if (words[verb] === 'non' && words[verb + 1] === 'plus') return true;
  const said = words[next] ?? '';
  const after = words[next + 1] ?? '';
  if (said === 'impossible') return true;
  // « le 2 c'est trop tard »: it does not suit.
  if (said === 'trop') return /^(?:tard|tot|loin|juste|pres)$/.test(after);
  if (said !== 'pas') return (words[next - 1] ?? '') === 'non' && next > verb && said === '';
  if (next > verb) return !/^(?:de|trop|mal|sur|sure)$/.test(after);
  return after === '' || after === 'possible' || after === 'dispo';
}

/** « le 1 et le 2 je peux pas » refuses both. */
const isListed = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  return (
    ((JOINTS.has(word) || /^(?:le|la|[1-9])$/.test(word)) &&
      /^(?:le|la|[1-9])$/.test(words[at + 1] ?? words[at] ?? '')) ||
    /^[1-9]$/.test(word)
  );
};
