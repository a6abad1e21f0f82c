// What a reply may mean, in the words of the people who read a drawing.
import type { Intent } from '../../src/domain/conversation/meaning.js';

export const INTENT_WORDS: Readonly<Record<Intent, string>> = {
  accept_slot: 'prend un créneau',
  accept_ambiguous: 'oui, sans dire lequel',
  propose_other: 'dit un autre moment',
  callback_request: 'demande un rappel',
  refuse: 'refuse',
  stop: 'STOP',
  resume: 'REPRENDRE',
  wrong_number: 'mauvais numéro',
  third_party: 'un tiers répond',
  deceased: 'décès annoncé',
  moved: 'a déménagé',
  moving_soon: 'va déménager',
  who_are_you: 'qui êtes-vous',
  distress: 'détresse',
  violence: 'violence',
  eviction_in_progress: 'expulsion en cours',
  eviction_imminent: 'expulsion imminente',
  illegal_eviction: 'expulsion illégale',
  homeless_now: 'à la rue',
  hearing_imminent: 'audience imminente',
  already_paid: 'dit avoir payé',
  dispute_debt: 'conteste la somme',
  already_supported: 'déjà suivi',
  interpreter_needed: 'besoin d’un interprète',
  channel_preference: 'préfère un autre canal',
  data_rights: 'droits sur ses données',
  landlord: 'côté bailleur',
  insult: 'insulte',
  thanks: 'merci',
  question_practical: 'question pratique',
  practical_info: 'précision pratique',
  info_situation: 'parle de sa situation',
  cancel: 'annule',
  late: 'sera en retard',
  complaint: 'réclamation',
  absent: 'absent',
  hospital: 'à l’hôpital',
  prison: 'en détention',
  media: 'image',
  auto_reply: 'répondeur',
  unknown: 'inconnu',
};

/** « « oui » » stays as written; the name of a meaning becomes words. */
export function inWords(on: string): string {
  return Object.hasOwn(INTENT_WORDS, on) ? INTENT_WORDS[on as Intent] : on;
}
