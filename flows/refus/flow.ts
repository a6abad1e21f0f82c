import { defineFlow } from '../../src/domain/conversation/flow.js';

/** « Non » to the visit: no text for sixty days, and the offer stays open (domain 3.2). */
export const refus = defineFlow({
  id: 'refus',
  title: 'Refus du rendez-vous',
  channel: 'sms',
  entries: { refus: 'refus' },
  nodes: {
    refus: {
      kind: 'act',
      effects: [
        { do: 'record', code: '45' },
        { do: 'cancel-visit' },
        { do: 'open-card', reason: 'refusal', wish: 'ne souhaite pas de rendez-vous' },
        { do: 'stop-cadence', reason: 'refus du ménage' },
      ],
      next: 'dire-refus',
    },
    'dire-refus': { kind: 'say', text: 'refus', next: 'refuse' },
    refuse: { kind: 'end', ending: 'refus' },
  },
  texts: { refus: { purpose: 'answer', level: 0 } },
});
