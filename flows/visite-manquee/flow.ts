import { defineFlow } from '../../src/domain/conversation/flow.js';
import { opening, SAYS_CALL_ME, SAYS_YES } from '../opening.js';

/** Nobody opened (a card was left at the door), or we did not come: in both cases, another time. */
export const visiteManquee = defineFlow({
  id: 'visite-manquee',
  title: 'Visite manquée : avis de passage, ou excuses de l’équipe',
  channel: 'sms',
  entries: { 'menage-absent': 'menage-absent', 'equipe-absente': 'equipe-absente' },
  nodes: {
    'menage-absent': opening({
      text: 'avis-de-passage',
      waitHours: 96,
      words: [SAYS_YES, SAYS_CALL_ME],
      silence: 'sans-reponse',
    }),
    'equipe-absente': opening({
      text: 'excuses',
      waitHours: 96,
      words: [SAYS_YES],
      silence: 'a-rappeler',
    }),
    // We owe this household an answer: silence does not close it.
    'a-rappeler': {
      kind: 'act',
      effects: [{ do: 'open-card', reason: 'call-due', wish: 'visite manquée de notre fait' }],
      next: 'sans-reponse',
    },
    'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
  },
  texts: {
    'avis-de-passage': { purpose: 'cadence', level: 0 },
    excuses: { purpose: 'confirmation', level: 0 },
  },
});
