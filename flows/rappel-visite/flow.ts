import { defineFlow } from '../../src/domain/conversation/flow.js';
import { CANCEL, LATE, OK, OTHER } from '../choices.js';

const ANSWERS = {
  accept_ambiguous: 'confirme',
  accept_slot: 'confirme',
  thanks: 'confirme',
  refuse: 'rendez-vous/annuler',
  propose_other: 'rendez-vous/deplacer',
} as const;

/** Two days before a visit, its eve or its day: « OK », another time, late, and the questions of the doorstep. */
export const rappelVisite = defineFlow({
  id: 'rappel-visite',
  title: 'Rappel de la visite, et questions du jour même',
  channel: 'sms',
  entries: { veille: 'veille', 'jour-meme': 'jour-meme' },
  nodes: {
    veille: {
      kind: 'ask',
      text: 'veille',
      waitHours: 72,
      words: [
        { says: OK, next: 'confirme' },
        { says: OTHER, next: 'deplacer' },
        { says: CANCEL, next: 'rendez-vous/annuler' },
      ],
      on: ANSWERS,
      unclear: 'une-personne/a-relire',
      silence: 'passe',
    },
    'jour-meme': {
      kind: 'ask',
      text: 'jour-meme',
      waitHours: 24,
      words: [
        { says: OK, next: 'confirme' },
        { says: LATE, next: 'rendez-vous/en-retard' },
        { says: CANCEL, next: 'rendez-vous/annuler' },
      ],
      on: ANSWERS,
      unclear: 'une-personne/a-relire',
      silence: 'passe',
    },
    deplacer: {
      kind: 'act',
      effects: [{ do: 'record', code: '40' }],
      next: 'rendez-vous/deplacer',
    },
    // « OK » is enough: no text answers it. The ear stays open until the visit is past.
    confirme: { kind: 'act', effects: [{ do: 'record', code: '40' }], next: 'attendre' },
    attendre: {
      kind: 'ask',
      text: null,
      waitHours: 72,
      words: [
        { says: OTHER, next: 'deplacer' },
        { says: LATE, next: 'rendez-vous/en-retard' },
        { says: CANCEL, next: 'rendez-vous/annuler' },
      ],
      on: {
        ...ANSWERS,
        accept_ambiguous: 'rien-de-plus',
        accept_slot: 'rien-de-plus',
        thanks: 'rien-de-plus',
      },
      unclear: 'une-personne/a-relire',
      silence: 'passe',
    },
    'rien-de-plus': { kind: 'back' },
    passe: { kind: 'end', ending: 'visite-passee' },
  },
  texts: {
    veille: { purpose: 'reminder', level: 0 },
    'jour-meme': { purpose: 'reminder', level: 0 },
    // The household waits: whatever else left today, this one does.
    'equipe-en-retard': { purpose: 'confirmation', level: 0 },
  },
});
