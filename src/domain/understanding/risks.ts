import type { Intent, Risk } from '../conversation/meaning.js';
import { HARMLESS } from './rules/danger.js';

const RISKS: Readonly<Partial<Record<Intent, Risk>>> = {
  violence: 'critical',
  distress: 'critical',
  eviction_in_progress: 'critical',
  eviction_imminent: 'critical',
  homeless_now: 'critical',
  illegal_eviction: 'high',
  hearing_imminent: 'high',
};

const WANT =
  /\b(?:faim|mang\w*|frigo|lait|couches|froid|chauffage|degres|pates|pain|hungry|food|eat|hambre|comer|fome|manca|yiyecek|angoisse|sous)\b|جائع|طعام/;
const DEATH =
  /\b(?:mour\w*|mort\w*|suicid\w*|tuer|finir|saut\w*|pend\w*|veines|cachets|gaz|vivre|adieu|die|kill|morir|morrer|olmek)\b/;
const COURT = /\b(?:tribunal|audience|juge|jugement|expulsion|court|mahkeme)\b/;
const PAPER = /\b(?:huissiers?|commandement|assignation|commissaires?|aeeh|handicape\w*)\b/;

/** True when the intent is a danger of the household, whoever heard it. */
export const isUrgent = (intent: Intent): boolean => RISKS[intent] !== undefined;

/** How soon a person must read it (domain 5.5): by the intent, then by what it is about. */
export function riskOf(intent: Intent, plain: string): Risk {
  if (intent === 'distress') return WANT.test(plain) && !DEATH.test(plain) ? 'high' : 'critical';
  if (intent === 'info_situation')
    return COURT.test(plain) ? 'high' : PAPER.test(plain) ? 'medium' : '';
  // Words of death in a joke: read sooner than other chatter all the same.
  if (intent === 'unknown') return plain.search(HARMLESS) >= 0 ? 'low' : '';
  return RISKS[intent] ?? '';
}
