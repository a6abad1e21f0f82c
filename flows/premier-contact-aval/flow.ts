import { defineFlow } from '../../src/domain/conversation/flow.js';
import { opening, SAYS_CALL_ME, SAYS_YES } from '../opening.js';

/** After the judgment (CQL, RFP, CFP) days count: slots at once, and the door is next. */
export const premierContactAval = defineFlow({
  id: 'premier-contact-aval',
  title: 'Premier contact, en aval (après la décision)',
  channel: 'sms',
  entries: { creneaux: 'creneaux', 'derniere-relance': 'derniere-relance' },
  nodes: {
    creneaux: { kind: 'offer', count: 3, next: 'rendez-vous/choisir', none: 'ouvrir' },
    ouvrir: opening({ text: 'ouvrir', waitHours: 96, words: [SAYS_YES], silence: 'sans-reponse' }),
    'derniere-relance': opening({
      text: 'derniere-relance',
      waitHours: 96,
      words: [SAYS_YES, SAYS_CALL_ME],
      silence: 'sans-reponse',
    }),
    'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
  },
  texts: {
    ouvrir: { purpose: 'cadence', level: 0 },
    'derniere-relance': { purpose: 'cadence', level: 0 },
  },
});
