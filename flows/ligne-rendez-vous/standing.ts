import type { Keyword, Node } from '../../src/domain/conversation/flow.js';
import { menuTwice } from './menu-twice.js';

const KEEP: Keyword = {
  says: ['garder', 'gardez', 'le garder', 'je le garde', 'je garde', 'non je le garde'],
  next: 'garder',
};
const MOVE: Keyword = { says: ['déplacer', 'changer', 'le déplacer'], next: 'deplacer-proposer' };

/** A visit stands: kept, moved or cancelled. */
export const standing = {
  prendre: {
    kind: 'when',
    fact: 'visit-booked',
    next: 'deja-pris',
    otherwise: 'prendre-proposer',
  },
  ...menuTwice('deja-pris', {
    text: 'deja-pris',
    keys: { 1: 'deplacer-proposer', 2: 'confirmer', 3: 'garder', 0: 'vers-une-personne' },
    words: [KEEP, MOVE],
    on: { cancel: 'confirmer', propose_other: 'deplacer-chercher' },
  }),
  deplacer: {
    kind: 'when',
    fact: 'visit-booked',
    next: 'dire-ce-qui-est-pris',
    otherwise: 'prendre-proposer',
  },
  'dire-ce-qui-est-pris': { kind: 'say', text: 'ce-qui-est-pris', next: 'deplacer-proposer' },
  annuler: {
    kind: 'when',
    fact: 'visit-booked',
    next: 'confirmer',
    otherwise: 'dire-rien-a-annuler',
  },
  'dire-rien-a-annuler': { kind: 'say', text: 'rien-a-annuler', next: 'une-personne' },
  ...menuTwice('confirmer', {
    text: 'confirmer',
    keys: {
      ...{ 1: 'annuler-la-visite', 2: 'garder', 3: 'deplacer-proposer', 0: 'vers-une-personne' },
    },
    words: [KEEP, MOVE],
    on: { cancel: 'annuler-la-visite', propose_other: 'deplacer-chercher' },
  }),
  garder: { kind: 'say', text: 'garde', next: 'garde' },
  garde: { kind: 'end', ending: 'rendez-vous-garde' },
  'annuler-la-visite': {
    kind: 'act',
    effects: [{ do: 'record', code: '40' }, { do: 'cancel-visit' }],
    next: 'annulee',
  },
  // As by text: another day is offered. Silence is a goodbye.
  annulee: {
    kind: 'menu',
    text: 'annulation',
    waitSeconds: 6,
    keys: { 1: 'prendre-proposer', 0: 'vers-une-personne', '*': 'annulee' },
    words: [
      { says: ['merci', 'au revoir', 'non', "c'est tout"], next: 'dire-au-revoir' },
      { says: ['un autre', 'prendre'], next: 'prendre-proposer' },
    ],
    on: {
      accept_ambiguous: 'prendre-proposer',
      propose_other: 'prendre-chercher',
      cancel: 'dire-au-revoir',
      refuse: 'dire-au-revoir',
      thanks: 'dire-au-revoir',
    },
    unclear: 'vers-une-personne',
    silence: 'dire-au-revoir',
  },
  'dire-au-revoir': { kind: 'say', text: 'ligne/au-revoir', next: 'visite-annulee' },
  'visite-annulee': { kind: 'end', ending: 'rendez-vous-annule' },
  'vers-une-personne': { kind: 'say', text: 'ligne/ne-quittez-pas', next: 'une-personne' },
  'une-personne': { kind: 'end', ending: 'une-personne' },
} as const satisfies Record<string, Node>;
