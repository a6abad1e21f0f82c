import { defineFlow } from '../src/domain/conversation/flow.js';
import { answers } from './rencontre/answers.js';
import { danger } from './rencontre/danger.js';
import { openings } from './rencontre/openings.js';
import { others } from './rencontre/others.js';
import { person } from './rencontre/person.js';
import { rights } from './rencontre/rights.js';
import { slots } from './rencontre/slots.js';
import { visit } from './rencontre/visit.js';

/**
 * From the first word to the visit: proposes free slots, books the one chosen, moves or
 * cancels it, and hands every doubt to a person.
 */
export const rencontre = defineFlow({
  id: 'rencontre',
  version: 1,
  entries: {
    'premier-contact': 'premier-contact',
    relance: 'relance',
    creneaux: 'proposer-sans-attendre',
    'derniere-relance': 'derniere-relance',
    reprise: 'reprendre',
    reponse: 'ecouter',
  },
  always: {
    violence: 'violence',
    distress: 'detresse',
    eviction_in_progress: 'expulsion',
    eviction_imminent: 'expulsion',
    illegal_eviction: 'expulsion',
    homeless_now: 'expulsion',
    hearing_imminent: 'expulsion',
    stop: 'stop',
    data_rights: 'droits',
    deceased: 'deces',
    wrong_number: 'mauvais-numero',
    landlord: 'bailleur',
    third_party: 'tiers',
    moved: 'parti',
    moving_soon: 'parti',
    interpreter_needed: 'interprete',
    refuse: 'refus',
    callback_request: 'rappel',
    who_are_you: 'qui-sommes-nous',
    already_supported: 'deja-suivi',
    already_paid: 'deja-paye',
    cancel: 'a-relire',
    late: 'a-relire',
    auto_reply: 'attendre-encore',
    thanks: 'attendre-encore',
  },
  nodes: {
    ...openings,
    ...slots,
    ...visit,
    ...answers,
    ...others,
    ...rights,
    ...danger,
    ...person,
  },
});
