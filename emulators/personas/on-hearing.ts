import { chance } from './chance.js';
import type { PersonaKind } from './kinds.js';
import type { Deed, HeardLine } from './telephone.js';

/** The sentences of the queue. */
const WAITING = /patienter|rester en ligne|sans perdre votre place/i;
const REMINDER = /pour confirmer, tapez 1/i;

/** Who hears, and how many sentences of the queue this caller heard before. */
export type Hearing = {
  seed: string;
  line: HeardLine;
  kind: PersonaKind | 'worker';
  sentences: number;
};

/** Whether the line says that one must wait. */
export function isWaitingWords({ from, kind, text }: HeardLine): boolean {
  return from === 'line' && kind === 'say' && WAITING.test(text);
}

/**
 * What is done at once on hearing words, beside the script that goes its own way: a caller loses
 * patience, a reminder is confirmed, a worker rings off from a voicemail box. Null: nothing.
 */
export function decideOnHearing({ seed, line, kind, sentences }: Hearing): Deed | null {
  if (kind === 'worker') return line.from === 'other' && line.kind === 'beep' ? 'hang-up' : null;
  if (line.from !== 'line' || line.kind !== 'say') return null;
  if (line.direction === 'out') return REMINDER.test(line.text) ? confirm(kind) : null;
  if (!isWaitingWords(line)) return null;
  const patience = 2 + Math.floor(chance(seed, line.number, 'patience') * 4);
  if (sentences + 1 < patience) return null;
  return chance(seed, line.number, 'gives up') < 0.3 ? 'hang-up' : { press: '1' };
}

function confirm(kind: PersonaKind): Deed | null {
  if (kind === 'never') return null;
  return { press: kind === 'cancels' ? '2' : '1' };
}
