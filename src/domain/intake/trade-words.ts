import type { Origin, Stage } from '../case.js';
import { fold } from './fold.js';

export type StageReading = Stage | 'closed' | 'not-open' | null;

const STAGE_WORDS: readonly (readonly [RegExp, StageReading])[] = [
  [/^(clos|close|cloture|termine|solde|desistement|expulse|expulsion|sans suite)/, 'closed'],
  [/^(cdp|commandement de payer|amont cdp)/, 'CDP'],
  [/^(assignation|assigne|asg|audience)/, 'ASSIGNATION'],
  [/^(cql|commandement de quitter)/, 'CQL'],
  [/^(rfp|requisition)/, 'RFP'],
  [/^(cfp|concours)/, 'CFP'],
  [/^(impaye|jugement|decision|delais)/, 'not-open'],
];

/** The stage a cell names; `not-open` is a stage of the procedure at which no team is sent (domain 2.2). */
export function stageOf(cell: string | undefined): StageReading {
  const word = fold(cell ?? '');
  return STAGE_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Who sent the row (seed ): the three intake counters are kept apart. */
export function originOf(cell: string | undefined): Origin | null {
  const words = fold(cell ?? '');
  if (words === '' || /ccapex|prefecture|ddets|sous prefet/.test(words)) return 'CCAPEX';
  if (/service social|\bmds\b|\bccas\b|assistante? social|travailleur social/.test(words)) {
    return 'SERVICE_SOCIAL';
  }
  const department = /^cd ?\d|departement|metropole|dases|collectivite|\bdsf\b|conseil dep/;
  return department.test(words) ? 'CD' : null;
}

const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/^francais/, 'fr'],
  [/^anglais/, 'en'],
  [/^arabe/, 'ar'],
  [/^turc/, 'tr'],
  [/^portugais/, 'pt'],
  [/^roumain/, 'ro'],
  [/^creole/, 'rcf'],
  [/^espagnol/, 'es'],
  [/^vietnamien/, 'vi'],
  [/^chinois|^mandarin/, 'zh'],
  [/^comorien/, 'zdj'],
];

/** Code of the language a cell names, the word itself when we have no code, null when empty. */
export function languageOf(cell: string | undefined): string | null {
  const word = fold(cell ?? '');
  if (word === '') return null;
  return LANGUAGES.find(([pattern]) => pattern.test(word))?.[1] ?? word;
}
