import { defineFlow } from '../../src/domain/conversation/flow.js';

/** STOP, and the way back. It refuses neither the visit nor the help (domain 3.6, P-05). */
export const stop = defineFlow({
  id: 'stop',
  title: 'STOP, et le retour',
  channel: 'sms',
  entries: { stop: 'stop', reprise: 'reprendre' },
  nodes: {
    stop: {
      kind: 'act',
      effects: [{ do: 'record', code: '46' }, { do: 'opt-out' }],
      next: 'dire-stop',
    },
    'dire-stop': { kind: 'say', text: 'confirme', next: 'stoppe' },
    stoppe: { kind: 'end', ending: 'stop' },
    reprendre: {
      kind: 'act',
      effects: [{ do: 'record', code: '40' }, { do: 'opt-in' }],
      next: 'dire-reprise',
    },
    'dire-reprise': { kind: 'say', text: 'reprise', next: 'une-personne/ecouter' },
  },
  texts: {
    confirme: { purpose: 'stop-confirmation', level: 0 },
    reprise: { purpose: 'answer', level: 0 },
  },
});
