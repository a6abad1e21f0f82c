import { defineFlow } from '../../src/domain/conversation/flow.js';
import { EVENING, MORNING, SATURDAY } from '../choices.js';
import { opening, SAYS_CALL_ME, SAYS_YES } from '../opening.js';

const WHEN = { says: [...EVENING, ...MORNING, ...SATURDAY], next: 'rendez-vous/proposer' };

/** Before the judgment (CDP, assignation): a first word, two reminders, or slots at once. */
export const premierContactAmont = defineFlow({
  id: 'premier-contact-amont',
  title: 'Premier contact, en amont (commandement de payer, assignation)',
  channel: 'sms',
  entries: {
    ouvrir: 'ouvrir',
    creneaux: 'creneaux',
    relance: 'relance',
    'derniere-relance': 'derniere-relance',
  },
  nodes: {
    ouvrir: opening({ text: 'ouvrir', waitHours: 96, words: [SAYS_YES], silence: 'sans-reponse' }),
    // Slots at once; without a free pair, the first word all the same.
    creneaux: { kind: 'offer', count: 3, next: 'rendez-vous/choisir', none: 'ouvrir' },
    relance: opening({ text: 'relance', waitHours: 96, words: [WHEN], silence: 'sans-reponse' }),
    'derniere-relance': opening({
      text: 'derniere-relance',
      waitHours: 168,
      words: [SAYS_YES, SAYS_CALL_ME],
      silence: 'sans-reponse',
    }),
    'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
  },
  texts: {
    ouvrir: { purpose: 'cadence', level: 0 },
    relance: { purpose: 'cadence', level: 0 },
    'derniere-relance': { purpose: 'cadence', level: 0 },
  },
});
