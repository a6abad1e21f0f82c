import type { Node } from '../../src/domain/conversation/flow.js';
import { CANCEL, OTHER, YES } from '../choices.js';

/** The visit is booked: it may be moved or cancelled until its hour. */
export const changes = {
  'visite-prise': {
    kind: 'act',
    effects: [{ do: 'record', code: '42' }],
    next: 'langue-de-la-visite',
  },
  'langue-de-la-visite': {
    kind: 'when',
    fact: 'other-language',
    next: 'prevoir-interprete',
    otherwise: 'confirmer',
  },
  // A household that writes in Turkish chooses a slot: the pair needs somebody at that hour.
  'prevoir-interprete': {
    kind: 'act',
    effects: [
      { do: 'open-card', reason: 'interpreter', wish: 'visite prise, interprète : {langue}' },
    ],
    next: 'confirmer',
  },
  confirmer: { kind: 'say', text: 'confirmation', next: 'avant-visite' },
  'avant-visite': {
    kind: 'ask',
    text: null,
    waitHours: 24 * 21,
    words: [
      { says: OTHER, next: 'deplacer' },
      { says: CANCEL, next: 'annuler-la-visite' },
    ],
    on: {
      refuse: 'annuler-la-visite',
      propose_other: 'deplacer',
      accept_ambiguous: 'tout-va-bien',
      accept_slot: 'tout-va-bien',
    },
    noSuchDate: 'deplacer',
    unclear: 'une-personne/a-relire',
    silence: 'visite-passee',
  },
  'tout-va-bien': { kind: 'back' },
  // The day that was said first, any other else; the old slot is kept until the new one is had.
  deplacer: {
    kind: 'offer',
    count: 3,
    asked: true,
    next: 'choisir-ce-jour',
    none: 'deplacer-autrement',
  },
  'deplacer-autrement': { kind: 'offer', count: 3, next: 'choisir', none: 'aucun-creneau' },
  // « Annulez » without a visit that we know of: a person reads.
  annuler: {
    kind: 'when',
    fact: 'visit-booked',
    next: 'annuler-la-visite',
    otherwise: 'une-personne/a-relire',
  },
  'annuler-la-visite': {
    kind: 'act',
    effects: [{ do: 'record', code: '40' }, { do: 'cancel-visit' }],
    next: 'annulee',
  },
  annulee: {
    kind: 'ask',
    text: 'annulation',
    waitHours: 72,
    words: [{ says: YES, next: 'proposer' }],
    on: { accept_ambiguous: 'proposer', propose_other: 'chercher' },
    unclear: 'une-personne/a-relire',
    silence: 'sans-reponse',
  },
  // The team cannot come: another day is owed, and silence does not settle it.
  'equipe-annule': {
    kind: 'ask',
    text: 'equipe-annule',
    waitHours: 96,
    words: [{ says: YES, next: 'proposer' }],
    on: { accept_ambiguous: 'proposer', propose_other: 'chercher' },
    unclear: 'une-personne/a-relire',
    silence: 'a-rappeler',
  },
  'a-rappeler': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'call-due', wish: 'visite annulée de notre fait' }],
    next: 'sans-reponse',
  },
  'en-retard': {
    kind: 'when',
    fact: 'visit-booked',
    next: 'noter-le-retard',
    otherwise: 'une-personne/a-relire',
  },
  'noter-le-retard': {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'late' },
      { do: 'open-card', reason: 'household-asks', wish: 'sera en retard au rendez-vous' },
    ],
    next: 'dire-retard',
  },
  'dire-retard': { kind: 'say', text: 'retard', next: 'tout-va-bien' },
  'visite-passee': { kind: 'end', ending: 'visite' },
} as const satisfies Record<string, Node>;
