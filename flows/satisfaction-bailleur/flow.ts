import { defineFlow } from '../../src/domain/conversation/flow.js';
import { surveySteps } from '../survey.js';

/**
 * « Satisfaction des bailleurs » (seed I-08), on the landlord's own number: what means « not the
 * tenant » elsewhere is normal here, and a person reads whatever is no mark.
 */
export const satisfactionBailleur = defineFlow({
  id: 'satisfaction-bailleur',
  title: 'Satisfaction du bailleur',
  channel: 'sms',
  entries: { demander: 'demander' },
  always: {
    refuse: 'sans-note',
    landlord: 'une-personne/a-relire',
    third_party: 'une-personne/a-relire',
    moved: 'une-personne/a-relire',
    already_paid: 'une-personne/a-relire',
    already_supported: 'une-personne/a-relire',
  },
  nodes: surveySteps('landlord'),
  texts: {
    demander: { purpose: 'reminder', level: 0, frenchOnly: true },
    merci: { purpose: 'answer', level: 0, frenchOnly: true },
  },
});
