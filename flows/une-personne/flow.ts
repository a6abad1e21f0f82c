import { defineFlow } from '../../src/domain/conversation/flow.js';
import { WAIT_FOR_A_PERSON } from '../hand-over.js';
import { SAYS_YES } from '../opening.js';
import { reasons } from './reasons.js';

/** Whatever the machine does not decide: a card is open, the household is told once. */
export const unePersonne = defineFlow({
  id: 'une-personne',
  title: 'Une personne prend le relais',
  channel: 'sms',
  entries: {
    ecouter: 'ecouter',
    attendre: 'attendre',
    'a-relire': 'a-relire',
    rappel: 'rappel',
    droits: 'droits',
    parti: 'parti',
    canal: 'canal',
    'deja-suivi': 'deja-suivi',
    'deja-regle': 'deja-regle',
    'laisser-passer': 'laisser-passer',
    'sans-suite': 'sans-suite',
  },
  nodes: {
    ...reasons,
    // A household writes while nothing was asked: the same ears.
    ecouter: {
      kind: 'ask',
      text: null,
      waitHours: 96,
      words: [SAYS_YES],
      on: { accept_ambiguous: 'rendez-vous/proposer', propose_other: 'rendez-vous/chercher' },
      unclear: 'a-relire',
      silence: 'sans-suite',
    },
    'bien-recu': { kind: 'say', text: 'bien-recu', next: 'attendre' },
    attendre: {
      kind: 'ask',
      text: null,
      waitHours: WAIT_FOR_A_PERSON,
      on: {
        accept_slot: 'rendez-vous/reserver',
        accept_ambiguous: 'encore-a-relire',
        propose_other: 'encore-a-relire',
        question_practical: 'encore-a-relire',
        practical_info: 'encore-a-relire',
      },
      unclear: 'encore-a-relire',
      silence: 'remis',
    },
    // The card is open and the household was told: no second « j'ai votre message ».
    'encore-a-relire': {
      kind: 'act',
      effects: [{ do: 'open-card', reason: 'unclear-reply' }],
      next: 'attendre',
    },
    // « Merci », an answering machine: nothing to add, the wait goes on.
    'laisser-passer': { kind: 'back' },
    remis: { kind: 'end', ending: 'remis-a-une-personne' },
    'sans-suite': { kind: 'end', ending: 'sans-suite' },
  },
  texts: {
    'bien-recu': { purpose: 'answer', level: 0 },
    'on-vous-rappelle': { purpose: 'answer', level: 0 },
    'par-ecrit': { purpose: 'answer', level: 0 },
    'numero-inconnu': { purpose: 'answer', level: 0 },
  },
});
