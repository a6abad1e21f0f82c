import { defineFlow } from '../../src/domain/conversation/flow.js';
import { CALL_ME, YES } from '../choices.js';

const TOWARDS_A_MEETING = {
  accept_ambiguous: 'rendez-vous/proposer',
  accept_slot: 'rendez-vous/proposer',
  propose_other: 'rendez-vous/chercher',
} as const;

/** Nobody opened (a card was left at the door), or we did not come: in both cases, another time. */
export const visiteManquee = defineFlow({
  id: 'visite-manquee',
  title: 'Visite manquée : avis de passage, ou excuses de l’équipe',
  channel: 'sms',
  entries: { 'menage-absent': 'menage-absent', 'equipe-absente': 'equipe-absente' },
  nodes: {
    'menage-absent': {
      kind: 'ask',
      text: 'avis-de-passage',
      waitHours: 96,
      words: [
        { says: YES, next: 'rendez-vous/proposer' },
        { says: CALL_ME, next: 'une-personne/rappel' },
      ],
      on: TOWARDS_A_MEETING,
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'sans-reponse',
    },
    'equipe-absente': {
      kind: 'ask',
      text: 'excuses',
      waitHours: 96,
      words: [{ says: YES, next: 'rendez-vous/proposer' }],
      on: TOWARDS_A_MEETING,
      noSuchDate: 'rendez-vous/proposer',
      unclear: 'une-personne/a-relire',
      silence: 'a-rappeler',
    },
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
