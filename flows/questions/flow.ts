import { defineFlow } from '../../src/domain/conversation/flow.js';

/** What people ask before they say yes: who, how much, how long, with whom. */
export const questions = defineFlow({
  id: 'questions',
  title: 'Qui êtes-vous, c’est combien, c’est où',
  channel: 'sms',
  entries: { qui: 'qui', pratique: 'pratique', precision: 'precision' },
  nodes: {
    qui: { kind: 'act', effects: [{ do: 'record', code: '40' }], next: 'dire-qui' },
    'dire-qui': { kind: 'say', text: 'qui-sommes-nous', next: 'revenir' },
    // The usual questions are answered at once; a card lets a person add what is missing.
    pratique: {
      kind: 'act',
      effects: [
        { do: 'record', code: '40' },
        { do: 'open-card', reason: 'household-asks', wish: 'pose une question pratique' },
      ],
      next: 'dire-pratique',
    },
    'dire-pratique': { kind: 'say', text: 'pratique', next: 'revenir' },
    // A door code, a floor: a person writes it down for the pair; it is not repeated by text.
    precision: {
      kind: 'act',
      effects: [
        { do: 'record', code: '40' },
        { do: 'open-card', reason: 'household-asks', wish: 'donne une précision pour la visite' },
      ],
      next: 'dire-note',
    },
    'dire-note': { kind: 'say', text: 'note', next: 'revenir' },
    revenir: { kind: 'back' },
  },
  texts: {
    'qui-sommes-nous': { purpose: 'answer', level: 0 },
    pratique: { purpose: 'answer', level: 0 },
    note: { purpose: 'answer', level: 0 },
  },
});
