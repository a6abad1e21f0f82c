import { defineFlow } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from '../hand-over.js';

/** The language is a service asked for, not an origin (domain 5.4): said in it, brought by a person. */
export const interprete = defineFlow({
  id: 'interprete',
  title: 'Besoin d’un interprète',
  channel: 'sms',
  entries: { demander: 'demander' },
  nodes: {
    demander: {
      kind: 'act',
      effects: [
        { do: 'record', code: '47' },
        { do: 'open-card', reason: 'interpreter', wish: 'souhaite un interprète ({langue})' },
        HAND_OVER,
      ],
      next: 'dire-interprete',
    },
    'dire-interprete': { kind: 'say', text: 'interprete', next: 'une-personne/attendre' },
  },
  texts: { interprete: { purpose: 'answer', level: 0 } },
});
