import type { Node } from '../../src/domain/conversation/flow.js';

/** The opening words, one for each door of the flow. */
export const openings = {
  'premier-contact': {
    kind: 'ask',
    text: 'premier-contact',
    waitHours: 96,
    on: { accept_ambiguous: 'proposer', propose_other: 'proposer', accept_slot: 'proposer' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  relance: {
    kind: 'ask',
    text: 'relance',
    waitHours: 96,
    on: { accept_ambiguous: 'proposer', propose_other: 'proposer', accept_slot: 'proposer' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  'derniere-relance': {
    kind: 'ask',
    text: 'derniere-relance',
    waitHours: 168,
    on: { accept_ambiguous: 'proposer', propose_other: 'proposer', accept_slot: 'proposer' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  // A household writes while nothing was asked: the same ears.
  ecouter: {
    kind: 'ask',
    text: null,
    waitHours: 96,
    on: { accept_ambiguous: 'proposer', propose_other: 'proposer' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
} as const satisfies Record<string, Node>;
