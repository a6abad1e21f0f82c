import { defineFlow } from '../../src/domain/conversation/flow.js';
import { CALL_ME, EVENING, MORNING, SATURDAY, YES } from '../choices.js';

/** What an answer to an opening means: a meeting, on the day said if one was. */
const TOWARDS_A_MEETING = {
  accept_ambiguous: 'rendez-vous/proposer',
  accept_slot: 'rendez-vous/proposer',
  propose_other: 'rendez-vous/chercher',
} as const;

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
    ouvrir: {
      kind: 'ask',
      text: 'ouvrir',
      waitHours: 96,
      words: [{ says: YES, next: 'rendez-vous/proposer' }],
      on: TOWARDS_A_MEETING,
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'sans-reponse',
    },
    // Slots at once; without a free pair, the first word all the same.
    creneaux: { kind: 'offer', count: 3, next: 'rendez-vous/choisir', none: 'ouvrir' },
    relance: {
      kind: 'ask',
      text: 'relance',
      waitHours: 96,
      words: [{ says: [...EVENING, ...MORNING, ...SATURDAY], next: 'rendez-vous/proposer' }],
      on: TOWARDS_A_MEETING,
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'sans-reponse',
    },
    'derniere-relance': {
      kind: 'ask',
      text: 'derniere-relance',
      waitHours: 168,
      words: [
        { says: YES, next: 'rendez-vous/proposer' },
        { says: CALL_ME, next: 'une-personne/rappel' },
      ],
      on: TOWARDS_A_MEETING,
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'sans-reponse',
    },
    'sans-reponse': { kind: 'end', ending: 'sans-reponse' },
  },
  texts: {
    ouvrir: { purpose: 'cadence', level: 0 },
    relance: { purpose: 'cadence', level: 0 },
    'derniere-relance': { purpose: 'cadence', level: 0 },
  },
});
