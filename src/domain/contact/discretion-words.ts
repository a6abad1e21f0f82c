import type { DiscretionLevel } from '../case.js';
import { foldText } from './fold-text.js';

/** A word and the least level at which it may be written; `never`: not by text, to anyone. */
type Guarded = { readonly from: 1 | 2 | 'never'; readonly words: readonly string[] };

/**
 * Domain 3.5. Patterns on folded text (no accents, no capitals), whole words. Level 1 (identity
 * confirmed) opens the services one goes to; level 2 (the person agreed) opens the hearing and the
 * papers; debt, eviction and sums of money are spoken of, never texted. « Logement » is free.
 */
const GUARDED: readonly Guarded[] = [
  {
    from: 1,
    words: [
      'caf',
      // « Pour vérifier, appelez la préfecture » stays free: it is how a distrustful person checks us.
      '(?<!appelez la )(?<!appeler la )(?:sous-)?prefectures?',
    ],
  },
  {
    from: 2,
    words: [
      ...['huissiers?', 'commissaires? de justice', 'commandements?', 'assign(?:ations?|e|ee|es)'],
      ...['tribuna(?:l|ux)', 'audiences?', 'juges?', 'jugements?', 'procedures?', 'avocate?s?'],
      ...['ccapex', 'surendettement', 'concours de la force publique', 'force publique', 'fsl'],
      ...['bailleurs?', 'bailleresses?', 'proprietaires?', 'proprio', 'bail', 'baux'],
      ...['court (?:hearing|date|order)', 'the court', 'hearing', 'bailiffs?', 'landlords?'],
      ...['mahkeme\\p{L}*', 'icra', 'ev sahib\\p{L}*', 'senhori[oa]s?', 'executor(?:ul)?'],
      ...['proprietarul', 'tribunalul', 'zisye', '(?:ال)?محكم[هة]', '(?:ال)?مالك'],
      // A file number of the secretariat: « 93-2026-01882 ».
      '\\d{2,3}[ab]?-20\\d{2}-\\d{3,6}',
    ],
  },
  {
    from: 'never',
    words: [
      ...['dettes?', 'endette(?:e|s|es|ment)?', 'impayee?s?', 'loyers?', 'arrieres', 'creances?'],
      ...[
        'creanciers?',
        'expuls\\p{L}*',
        'debts?',
        'arrears',
        'evict\\p{L}*',
        'unpaid',
        'your rent',
      ],
      ...['borc\\p{L}*', 'kira(?:niz|si|yi)?', 'tahliye', 'dividas?', 'despejo', 'rendas?'],
      ...['datori[ei]\\p{L}*', 'chiri[ea]\\p{L}*', 'evacuare', 'loye', 'det'],
      ...['(?:ال)?ايجار', '(?:ال)?ديون', '(?:ال)?اخلاء'],
      '\\d[\\d ]*(?:[.,]\\d+)? ?(?:€|euros?\\b|eur\\b)',
    ],
  },
];

const patterns = GUARDED.flatMap(({ from, words }) =>
  words.map((word) => ({
    from,
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${word})(?!\\p{L})`, 'gu'),
  })),
);

export type DiscretionCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** As found, folded, each once. */
      readonly words: readonly string[];
      /** French, for the person who writes. */
      readonly sentence: string;
    };

/**
 * May this text be read at that level (see `allowedDiscretion`)? For every text of the product in
 * its tests, and for what a person types at the desk. A word list catches slips, not intentions.
 */
export function checkDiscretion(text: string, level: DiscretionLevel): DiscretionCheck {
  const folded = foldText(text);
  const found = patterns
    .filter(({ from }) => from === 'never' || from > level)
    .flatMap(({ pattern }) => folded.match(pattern) ?? []);
  if (found.length === 0) return { ok: true };
  const words = [...new Set(found)];
  const list = words.map((word) => `« ${word} »`).join(', ');
  const sentence = `À ne pas écrire à ce numéro : ${list}. Un autre que le ménage peut lire ce message.`;
  return { ok: false, words, sentence };
}
