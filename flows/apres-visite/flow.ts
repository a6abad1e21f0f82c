import { defineFlow } from '../../src/domain/conversation/flow.js';
import { SAYS_CALL_ME } from '../opening.js';

/** The day after the door opened: thanks, and a way back to the same worker. */
export const apresVisite = defineFlow({
  id: 'apres-visite',
  title: 'Après la visite',
  channel: 'sms',
  entries: { merci: 'merci' },
  nodes: {
    merci: {
      kind: 'ask',
      text: 'merci',
      waitHours: 72,
      words: [SAYS_CALL_ME],
      on: {
        thanks: 'entendu',
        accept_ambiguous: 'entendu',
        propose_other: 'rendez-vous/chercher',
        question_practical: 'une-personne/a-relire',
      },
      unclear: 'une-personne/a-relire',
      silence: 'fini',
    },
    entendu: { kind: 'act', effects: [{ do: 'record', code: '40' }], next: 'fini' },
    fini: { kind: 'end', ending: 'fini' },
  },
  texts: { merci: { purpose: 'reminder', level: 1 } },
});
