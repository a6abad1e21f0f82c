import type { Node } from '../../src/domain/conversation/flow.js';
import { OTHER } from '../choices.js';
import { HAND_OVER } from '../hand-over.js';

const CHOICE = {
  accept_slot: 'reserver',
  accept_ambiguous: 'lequel',
  propose_other: 'chercher-encore',
} as const;

/** Slots stand in the text: one is taken, none suits, or a day is said; `on`: what differs. */
function choice(text: string, on: Partial<Record<keyof typeof CHOICE, string>> = {}) {
  return {
    kind: 'ask',
    text,
    waitHours: 72,
    words: [{ says: OTHER, next: 'autre-moment' }],
    on: { ...CHOICE, ...on },
    noSuchDate: 'redire-la-date',
    unclear: 'une-personne/a-relire',
    silence: 'sans-reponse',
  } as const satisfies Node;
}

/** Free slots, offered, chosen, lost to another household. */
export const choosing = {
  proposer: { kind: 'offer', count: 3, next: 'choisir', none: 'aucun-creneau' },
  // A day was said before any was offered: that day first, any other else.
  chercher: { kind: 'offer', count: 3, asked: true, next: 'choisir-ce-jour', none: 'proposer' },
  choisir: choice('creneaux'),
  lequel: choice('lequel', { accept_ambiguous: 'une-personne/a-relire' }),
  // None of the slots suits, another day is said: what is free that day, or a person looks.
  'chercher-encore': {
    kind: 'offer',
    count: 3,
    asked: true,
    next: 'choisir-ce-jour',
    none: 'autre-moment',
  },
  'choisir-ce-jour': choice('ce-jour-la', { propose_other: 'autre-moment' }),
  // « le 30 février », « hier »: asked again, never bent to another day.
  'redire-la-date': {
    kind: 'ask',
    text: 'date-impossible',
    waitHours: 72,
    on: CHOICE,
    unclear: 'une-personne/a-relire',
    silence: 'sans-reponse',
  },
  reserver: { kind: 'book', booked: 'visite-prise', taken: 'creneau-pris' },
  'creneau-pris': { kind: 'offer', count: 3, next: 'choisir-encore', none: 'aucun-creneau' },
  'choisir-encore': choice('autres-creneaux'),
  'aucun-creneau': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'no-slot', wish: 'accepte un rendez-vous' }, HAND_OVER],
    next: 'dire-pas-de-creneau',
  },
  'dire-pas-de-creneau': {
    kind: 'say',
    text: 'pas-de-creneau',
    next: 'une-personne/attendre',
  },
  'autre-moment': {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'other-time', wish: 'souhaite un autre moment' },
      HAND_OVER,
    ],
    next: 'dire-autre-moment',
  },
  'dire-autre-moment': { kind: 'say', text: 'autre-moment', next: 'une-personne/attendre' },
  'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
} as const satisfies Record<string, Node>;
