import { CADENCES } from '../../../flows/cadences.js';
import { FLOWS } from '../../../flows/index.js';
import { ALL_TEXTS, textExists } from '../../../flows/texts/index.js';
import { checkDiscretion } from '../../domain/contact/discretion-words.js';
import { measureText } from '../../domain/contact/gsm7.js';
import { checkTextForSender } from '../../domain/contact/sender.js';
import { checkFlow } from '../../domain/conversation/check-flow.js';
import type { TeamSettings } from '../ports/settings.js';
import { renderText } from './render-text.js';

/** Segments that a text of ours may cost, with the longest names and slots. */
export const MOST_SEGMENTS = 1;

/** A long first name, and three slots as long as they come. */
const LONGEST_WORKER = 'Catherine';
const LATE = Date.UTC(2026, 10, 25, 16, 30);

/**
 * Everything that a household may be told, checked before the program serves anyone: flows
 * that lead somewhere, texts that our sender may carry, neutral words, one segment each.
 * Returns what is wrong, in French; empty when all is well.
 */
export function checkWords(settings: TeamSettings): string[] {
  const flows = Object.values(FLOWS).flatMap((flow) => checkFlow(flow, textExists));
  return [...flows, ...checkCadences(), ...ALL_TEXTS.flatMap(([key]) => checkText(key, settings))];
}

function checkCadences(): string[] {
  const entries = new Set(Object.values(FLOWS).flatMap((flow) => Object.keys(flow.entries)));
  return Object.entries(CADENCES).flatMap(([stage, steps]) =>
    steps
      .filter((step) => step.channel === 'sms' && !entries.has(step.entry))
      .map((step) => `Cadence ${stage}, jour ${step.day} : aucune entrée de ce nom dans les flots`),
  );
}

function checkText(key: string, settings: TeamSettings): string[] {
  const slots = [1, 2, 3].map((number) => ({ number, startsAt: LATE }));
  const text = renderText(key, {
    settings,
    worker: LONGEST_WORKER,
    zone: 'Europe/Paris',
    slots,
    visitAt: LATE,
  });
  if (!text) return [];
  const problems: string[] = [];
  const size = measureText(text.body);
  if (size.encoding !== 'GSM-7' || size.segments > MOST_SEGMENTS) {
    problems.push(`${size.segments} SMS en ${size.encoding} (${text.body.length} caractères)`);
  }
  const carried = checkTextForSender(text.body, settings.sender, settings.hotline);
  if (!carried.ok) problems.push(carried.error);
  const discreet = checkDiscretion(text.body, text.discretion);
  if (!discreet.ok)
    problems.push(`dit ce qu'un tiers ne doit pas lire : ${discreet.words.join(', ')}`);
  return problems.map((problem) => `Texte « ${key} » : ${problem}`);
}
