import { defineFlow } from '../../src/domain/conversation/flow.js';
import { surveySteps } from '../survey.js';

/** « Satisfaction des ménages » (seed I-08): one figure, kept without the name of who gave it. */
export const satisfactionMenage = defineFlow({
  id: 'satisfaction-menage',
  title: 'Satisfaction du ménage',
  channel: 'sms',
  entries: { demander: 'demander' },
  // « Non » declines the question, not the help.
  always: { refuse: 'sans-note' },
  nodes: surveySteps('household'),
  texts: {
    demander: { purpose: 'reminder', level: 0 },
    merci: { purpose: 'answer', level: 0 },
  },
});
