import { fold } from './fold.js';

/**
 * Keys under which two rows meet: `i:` the same person, `h:` a person at an address,
 * `c:` a co-holder named by a row. Kept with the case, so that later files meet it too.
 */
export type HouseholdKeys = {
  readonly person: string;
  readonly holder: string;
  /** Kept with the case, for a co-holder's own row to find it. */
  readonly named: readonly string[];
  /** Keys of other rows that would be this household. */
  readonly sought: readonly string[];
};

const STREET_WORDS: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  boul: 'boulevard',
  all: 'allee',
  pl: 'place',
  imp: 'impasse',
  ch: 'chemin',
  chem: 'chemin',
  rte: 'route',
  sq: 'square',
  fg: 'faubourg',
  fbg: 'faubourg',
  st: 'saint',
  ste: 'sainte',
  b: 'bis',
  t: 'ter',
};
const EMPTY_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et']);
/** What follows tells the door, not the building. */
const DOOR_WORDS =
  /\b(bat|batiment|esc|escalier|appt|appart|appartement|apt|etage|porte|res|residence)\b.*$/;
const CIVILITIES = new Set(['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle']);

/** Building of an address, whatever its abbreviations: « 27 bis av. Jean Moulin » = « 27 bis avenue Jean-Moulin ». */
export function addressKey(address: string | undefined, postcode: string | null): string {
  const words = fold(address ?? '')
    .replace(DOOR_WORDS, '')
    .split(' ')
    .map((word) => STREET_WORDS[word] ?? word)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  return `${words.join(' ')}|${postcode ?? ''}`;
}

/** A person's name in any order, without civility or brackets. */
function nameKey(name: string): string {
  return fold(name.replace(/\([^)]*\)/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !CIVILITIES.has(word))
    .sort()
    .join(' ');
}

/** Keys of a row; without an address there is no household to compare. */
export function householdKeys(row: {
  name: string;
  birthDate: string | null;
  address: string | undefined;
  postcode: string | null;
  coHolder: string | undefined;
}): HouseholdKeys | null {
  if (row.address === undefined) return null;
  const place = addressKey(row.address, row.postcode);
  const own = nameKey(row.name);
  const others = (row.coHolder ?? '')
    .split(/[;,/]|\bet\b/)
    .map(nameKey)
    .filter((name) => name.includes(' '));
  return {
    person: `i:${own}|${row.birthDate ?? ''}|${place}`,
    holder: `h:${own}|${place}`,
    named: others.map((name) => `c:${name}|${place}`),
    sought: [...others.map((name) => `h:${name}|${place}`), `c:${own}|${place}`],
  };
}

/** Keys a case is found by, kept with it. */
export function caseKeys(keys: HouseholdKeys | null): readonly string[] {
  return keys === null ? [] : [keys.person, keys.holder, ...keys.named];
}
