import { defineFlow } from '../../src/domain/conversation/flow.js';
import { markSteps, markWords } from '../marks.js';

/** « Satisfaction des ménages » (seed I-08): one figure, kept without the name of who gave it. */
export const satisfactionMenage = defineFlow({
  id: 'satisfaction-menage',
  title: 'Satisfaction du ménage',
  channel: 'sms',
  entries: { demander: 'demander' },
  // « Non » declines the question, not the help.
  always: { refuse: 'sans-note' },
  nodes: {
    demander: {
      kind: 'ask',
      text: 'demander',
      waitHours: 120,
      words: markWords,
      on: {},
      unclear: 'une-personne/a-relire',
      silence: 'sans-note',
    },
    ...markSteps('household', 'remercier'),
    remercier: { kind: 'say', text: 'merci', next: 'note-donnee' },
    'note-donnee': { kind: 'end', ending: 'note-donnee' },
    'sans-note': { kind: 'end', ending: 'sans-note' },
  },
  texts: {
    demander: { purpose: 'reminder', level: 0 },
    merci: { purpose: 'answer', level: 0 },
  },
});
