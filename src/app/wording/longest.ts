import type { TextParams } from '../../domain/wording/fill.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import type { TextRule } from '../../domain/wording/text.js';
import type { TeamSettings } from '../ports/settings.js';
import { paramsOf } from './text-params.js';

/** A long first name, and three slots as long as they come: « mer 25/11 17h30 ». */
const LONGEST_WORKER = 'Catherine';
const LATE = Date.UTC(2026, 10, 25, 16, 30);
const SPOKEN = {
  ouverture: 'mercredi 25 novembre à 17 heures 30',
  place: 'Vous êtes en position 12.',
  attente: 'Attente estimée : plus de 15 minutes.',
  dossier: '93-2026-00012',
} as const;

/** Params with which a text is measured, so that no household's is longer. */
export function longestParams(
  settings: TeamSettings,
  language: TextLanguage,
  rule: TextRule,
): TextParams {
  const longest = {
    settings,
    worker: LONGEST_WORKER,
    zone: 'Europe/Paris',
    language,
    slots: [1, 2, 3].map((number) => ({ number, startsAt: LATE })),
    visitAt: LATE,
    lateMinutes: 30,
    spoken: SPOKEN,
  };
  return paramsOf(longest, rule);
}
