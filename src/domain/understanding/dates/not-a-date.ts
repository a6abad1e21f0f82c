import type { Token } from './tokens.js';

const UNITS = new Set(
  (
    'euro euros eur e ans an enfant enfants personne personnes gosse gosses rue avenue av bd boulevard ' +
    'bis ter allee allees impasse chemin place cours quai route etage etages eme ieme em km m m2 min mn minute ' +
    'minutes jour jours j mois fois loyer loyers piece pieces pers balles k centimes cts degres'
  ).split(' '),
);
const LABELS = new Set(
  'code porte bat batiment apt appt appart appartement numero num no n etage digicode bp lot hall dans art article tel fr esc escalier chambre bus ligne tram'.split(
    ' ',
  ),
);

/** « le 12 rue Hugo », « porte 4 », « 300 euros »: a number that counts or names a thing. */
export function isQuantity(list: readonly Token[], at: number): boolean {
  const after = list[at + 1];
  const before = list[at - 1];
  const isGluedWord =
    after?.glued === true &&
    /^[a-z]/.test(after.text) &&
    !/^(h|heures?|hr|hs|er)$/.test(after.text);
  return (
    isGluedWord ||
    (before !== undefined &&
      list[at]?.glued === true &&
      /^[a-z]/.test(before.text) &&
      !GLUES.test(before.text)) ||
    (after !== undefined && (UNITS.has(after.text) || /^[%€$£*#]$/.test(after.text))) ||
    (before !== undefined && LABELS.has(before.text))
  );
}

const GLUES = /^(le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|h|a|t)$/;

/** Runs of digits that are a telephone number, an account or a code are no dates. */
export function withoutLongNumbers(list: readonly Token[]): readonly Token[] {
  if (!list.some(({ digits }) => digits >= 2)) return list;
  const masked = list.map((token) => token.digits > 4);
  for (let at = 0; at < list.length; at += 1) {
    const run = runFrom(list, at);
    if (run.pairs >= 4 && !hasYear(list, at, run.end)) masked.fill(true, at, run.end);
    if (run.pairs > 0) at = run.end - 1;
  }
  return masked.includes(true)
    ? list.map((token, at) => (masked[at] ? { ...token, text: '#', value: -1, digits: 0 } : token))
    : list;
}

/** « 2026-12-08 10:00 » is no telephone number. */
const hasYear = (list: readonly Token[], from: number, to: number): boolean =>
  list.slice(from, to).some(({ digits, text }) => digits === 4 && /^20[2-9]/.test(text)) &&
  list.slice(from, to).every(({ digits }) => digits <= 2 || digits === 4);

function runFrom(list: readonly Token[], at: number): { pairs: number; end: number } {
  let end = at;
  let pairs = 0;
  while ((list[end]?.digits ?? 0) >= 2) {
    pairs += 1;
    end += 1;
    if (/^[.-]$/.test(list[end]?.text ?? '') && (list[end + 1]?.digits ?? 0) >= 2) end += 1;
  }
  return { pairs, end };
}
