import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from './hand-over.js';

/** Free slots, offered, chosen, lost to another household. */
export const slots = {
  proposer: { kind: 'offer', count: 3, next: 'choisir', none: 'aucun-creneau' },
  'proposer-sans-attendre': {
    kind: 'offer',
    count: 3,
    next: 'choisir',
    none: 'premier-contact',
  },
  choisir: {
    kind: 'ask',
    text: 'creneaux',
    waitHours: 72,
    on: {
      accept_slot: 'reserver',
      accept_ambiguous: 'lequel',
      propose_other: 'autre-moment',
    },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  lequel: {
    kind: 'ask',
    text: 'lequel',
    waitHours: 72,
    on: { accept_slot: 'reserver', accept_ambiguous: 'a-relire', propose_other: 'autre-moment' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  reserver: { kind: 'book', booked: 'visite-prise', taken: 'creneau-pris' },
  'creneau-pris': { kind: 'offer', count: 3, next: 'choisir-encore', none: 'aucun-creneau' },
  'choisir-encore': {
    kind: 'ask',
    text: 'autres-creneaux',
    waitHours: 72,
    on: { accept_slot: 'reserver', accept_ambiguous: 'lequel', propose_other: 'autre-moment' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  'aucun-creneau': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'no-slot', wish: 'accepte un rendez-vous' }, HAND_OVER],
    next: 'dire-pas-de-creneau',
  },
  'dire-pas-de-creneau': { kind: 'say', text: 'pas-de-creneau', next: 'une-personne' },
  'autre-moment': {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'other-time', wish: 'souhaite un autre moment' },
      HAND_OVER,
    ],
    next: 'dire-autre-moment',
  },
  'dire-autre-moment': { kind: 'say', text: 'autre-moment', next: 'une-personne' },
} as const satisfies Record<string, Node>;
