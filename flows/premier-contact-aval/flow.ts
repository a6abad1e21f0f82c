import { defineFlow } from '../../src/domain/conversation/flow.js';
import { CALL_ME, YES } from '../choices.js';

/** After the judgment (CQL, RFP, CFP) days count: slots at once, and the door is next. */
export const premierContactAval = defineFlow({
  id: 'premier-contact-aval',
  title: 'Premier contact, en aval (après la décision)',
  channel: 'sms',
  entries: { creneaux: 'creneaux', 'derniere-relance': 'derniere-relance' },
  nodes: {
    creneaux: { kind: 'offer', count: 3, next: 'rendez-vous/choisir', none: 'ouvrir' },
    ouvrir: {
      kind: 'ask',
      text: 'ouvrir',
      waitHours: 96,
      words: [{ says: YES, next: 'rendez-vous/proposer' }],
      on: {
        accept_ambiguous: 'rendez-vous/proposer',
        accept_slot: 'rendez-vous/proposer',
        propose_other: 'rendez-vous/chercher',
      },
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'sans-reponse',
    },
    'derniere-relance': {
      kind: 'ask',
      text: 'derniere-relance',
      waitHours: 96,
      words: [
        { says: YES, next: 'rendez-vous/proposer' },
        { says: CALL_ME, next: 'une-personne/rappel' },
      ],
      on: {
        accept_ambiguous: 'rendez-vous/proposer',
        accept_slot: 'rendez-vous/proposer',
        propose_other: 'rendez-vous/chercher',
      },
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'sans-reponse',
    },
    'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
  },
  texts: {
    ouvrir: { purpose: 'cadence', level: 0 },
    'derniere-relance': { purpose: 'cadence', level: 0 },
  },
});
