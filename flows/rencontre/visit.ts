import type { Node } from '../../src/domain/conversation/flow.js';

/** The visit is booked: it may be moved or cancelled until its hour. */
export const visit = {
  'visite-prise': { kind: 'act', effects: [{ do: 'record', code: '42' }], next: 'confirmer' },
  confirmer: { kind: 'say', text: 'confirmation', next: 'avant-visite' },
  'avant-visite': {
    kind: 'ask',
    text: null,
    waitHours: 24 * 21,
    on: {
      cancel: 'annuler',
      refuse: 'annuler',
      propose_other: 'deplacer',
      accept_ambiguous: 'attendre-encore',
      accept_slot: 'attendre-encore',
    },
    unclear: 'a-relire',
    silence: 'visite-passee',
  },
  deplacer: { kind: 'offer', count: 3, next: 'choisir', none: 'aucun-creneau' },
  annuler: {
    kind: 'act',
    effects: [{ do: 'record', code: '40' }, { do: 'cancel-visit' }],
    next: 'annulee',
  },
  annulee: {
    kind: 'ask',
    text: 'annulation',
    waitHours: 72,
    on: { accept_ambiguous: 'proposer', propose_other: 'proposer' },
    unclear: 'a-relire',
    silence: 'sans-reponse',
  },
  'visite-passee': { kind: 'end', ending: 'visite' },
} as const satisfies Record<string, Node>;
