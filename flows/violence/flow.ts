import { defineFlow } from '../../src/domain/conversation/flow.js';

/** Someone else may read the answer: no text leaves, ever, and a person acts (domain 3.8). */
export const violence = defineFlow({
  id: 'violence',
  title: 'Violence : le silence',
  channel: 'sms',
  entries: { silence: 'silence' },
  nodes: {
    silence: {
      kind: 'act',
      effects: [
        { do: 'record', code: '49' },
        { do: 'freeze-number' },
        { do: 'open-card', reason: 'violence' },
        { do: 'stop-cadence', reason: 'violences signalées : aucun envoi automatique' },
      ],
      next: 'en-danger',
    },
    'en-danger': { kind: 'end', ending: 'danger' },
  },
  texts: {},
});
