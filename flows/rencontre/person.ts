import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER, WAIT_FOR_A_PERSON } from './hand-over.js';

/** A person's work: a card is open, the household was told once. */
export const person = {
  interprete: {
    kind: 'act',
    effects: [
      { do: 'record', code: '47' },
      { do: 'open-card', reason: 'interpreter', wish: 'souhaite un interprète' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
  'deja-suivi': {
    kind: 'act',
    effects: [
      { do: 'record', code: '44' },
      { do: 'open-card', reason: 'already-supported', wish: 'dit être déjà suivi' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
  'deja-paye': {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'unclear-reply', wish: 'dit que sa situation est réglée' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
  'a-relire': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'unclear-reply' }, HAND_OVER],
    next: 'bien-recu',
  },
  'bien-recu': { kind: 'say', text: 'bien-recu', next: 'une-personne' },
  'une-personne': {
    kind: 'ask',
    text: null,
    waitHours: WAIT_FOR_A_PERSON,
    on: {
      accept_slot: 'reserver',
      accept_ambiguous: 'encore-a-relire',
      propose_other: 'encore-a-relire',
      cancel: 'annuler',
    },
    unclear: 'encore-a-relire',
    silence: 'remis-a-une-personne',
  },
  // The card is open and the household was told: no second « j'ai votre message ».
  'encore-a-relire': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'unclear-reply' }],
    next: 'une-personne',
  },
  'remis-a-une-personne': { kind: 'end', ending: 'remis-a-une-personne' },
  'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
} as const satisfies Record<string, Node>;
