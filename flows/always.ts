import type { Ref } from '../src/domain/conversation/flow.js';
import type { Intent } from '../src/domain/conversation/meaning.js';

/**
 * What is understood at any moment of any conversation by text, in the order of safety (domain
 * 5.5): danger, rights, the wrong person, then what a household may always ask. On the telephone
 * it is flows/ligne/heard.ts.
 */
export const ALWAYS = {
  violence: 'violence/silence',
  distress: 'detresse/detresse',
  eviction_in_progress: 'detresse/expulsion',
  eviction_imminent: 'detresse/expulsion',
  illegal_eviction: 'detresse/expulsion',
  homeless_now: 'detresse/expulsion',
  hearing_imminent: 'detresse/expulsion',
  stop: 'stop/stop',
  data_rights: 'une-personne/droits',
  deceased: 'tiers/deces',
  wrong_number: 'mauvais-numero/retirer',
  landlord: 'tiers/bailleur',
  third_party: 'tiers/tiers',
  moved: 'une-personne/parti',
  moving_soon: 'une-personne/parti',
  interpreter_needed: 'interprete/demander',
  refuse: 'refus/refus',
  callback_request: 'une-personne/rappel',
  who_are_you: 'questions/qui',
  question_practical: 'questions/pratique',
  practical_info: 'questions/precision',
  channel_preference: 'une-personne/canal',
  already_supported: 'une-personne/deja-suivi',
  already_paid: 'une-personne/deja-regle',
  cancel: 'rendez-vous/annuler',
  late: 'rendez-vous/en-retard',
  auto_reply: 'une-personne/laisser-passer',
  thanks: 'une-personne/laisser-passer',
} as const satisfies Partial<Record<Intent, Ref>>;
