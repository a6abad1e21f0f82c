/** What precedes a name in one list and not in another: « Le Blanc-Mesnil », « BLANC MESNIL (LE) ». */
const ARTICLES = new Set(['le', 'la', 'les', 'l']);

const WHOLE: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  s: 'sur',
  ss: 'sous',
};

/** « PARIS 11EME », « Lyon 3e Arrondissement », « MARSEILLE 05 ». */
const DISTRICT =
  /^(paris|lyon|marseille) 0?(\d{1,2})(?: ?(?:er|e|eme|nd))?(?: arr(?:ondissement|dt)?)?$/;

/**
 * One spelling for a commune however it was written: neither case, accents, hyphens, article,
 * CEDEX nor postcode; « St », « S/ » and « S/S » in full. Arrondissements keep their number.
 */
export function communeKey(written: string): string {
  const plain = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\(.*?\)/g, ' ')
    .replace(/\bs\s*\/\s*s\b/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bcedex\b.*/, '')
    .replace(/\b\d{5}\b/g, '')
    .trim();
  const district = DISTRICT.exec(plain);
  if (district) return `${district[1]} ${Number(district[2])}`;
  const words = plain.replace(/\d+/g, ' ').split(' ').filter(Boolean);
  const [first = '', ...others] = words;
  const kept = ARTICLES.has(first) ? others : words;
  const bare = ARTICLES.has(kept.at(-1) ?? '') ? kept.slice(0, -1) : kept;
  return bare.map((word) => WHOLE[word] ?? word).join(' ');
}

/** A cut name is believed from here on, a slip of the keyboard too. */
const CUT_FROM = 5;
const TWO_SLIPS_FROM = 8;

/** Whether a name is probably that one: one letter or two amiss, or its end cut off. */
export function isNearly(written: string, known: string): boolean {
  if (written.length < CUT_FROM) return false;
  if (known.startsWith(written.length < TWO_SLIPS_FROM ? `${written} ` : written)) return true;
  return slips(written, known) <= (written.length < TWO_SLIPS_FROM ? 1 : 2);
}

/** Letters to add, drop or change to go from one name to the other (Levenshtein). */
function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (above[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(changed, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
