import { chance } from './chance.js';

/** The characters a household may have, with their share of the households and their French name. */
export const PERSONAS = [
  { kind: 'never', share: 0.44, label: 'ne répond jamais' },
  { kind: 'at-once', share: 0.12, label: 'répond tout de suite' },
  { kind: 'evening', share: 0.13, label: 'répond le soir' },
  { kind: 'bad-french', share: 0.07, label: 'écrit comme il parle' },
  { kind: 'asks-who', share: 0.04, label: 'demande qui écrit' },
  { kind: 'call-me', share: 0.04, label: 'veut être rappelé' },
  { kind: 'other-language', share: 0.02, label: 'parle une autre langue' },
  { kind: 'cancels', share: 0.02, label: 'accepte puis annule' },
  { kind: 'distress', share: 0.02, label: 'en détresse' },
  { kind: 'stop', share: 0.05, label: 'ne veut plus de messages' },
  { kind: 'wrong-number', share: 0.05, label: 'mauvais numéro' },
] as const;

/** One of the characters. */
export type PersonaKind = (typeof PERSONAS)[number]['kind'];

/** The character of a phone: the same number has the same one for a seed. */
export function personaOf(seed: string, number: string): PersonaKind {
  let left = chance(seed, number, 'kind');
  for (const { kind, share } of PERSONAS) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'never';
}

/** Reads a character's name from outside; undefined when there is none of that name. */
export function readKind(value: unknown): PersonaKind | undefined {
  return PERSONAS.find(({ kind }) => kind === value)?.kind;
}
