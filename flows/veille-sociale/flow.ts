import { defineFlow } from '../../src/domain/conversation/flow.js';
import { GOOD, HELP } from '../choices.js';
import { HAND_OVER } from '../hand-over.js';
import { SAYS_CALL_ME } from '../opening.js';

/**
 * « Sous 15 jours après le dernier échange, un contact devra être pris avec le ménage » (seed
 * W-02): where the steps stand, by one word. Silence is no contact: a person calls.
 */
export const veilleSociale = defineFlow({
  id: 'veille-sociale',
  title: 'Veille sociale, sous quinze jours',
  channel: 'sms',
  entries: { 'quinze-jours': 'demander' },
  nodes: {
    demander: {
      kind: 'ask',
      text: 'ou-en-sont-les-demarches',
      waitHours: 48,
      words: [
        { says: GOOD, next: 'ca-avance' },
        { says: HELP, next: 'besoin-d-aide' },
        SAYS_CALL_ME,
      ],
      on: { accept_ambiguous: 'ca-avance', thanks: 'ca-avance' },
      unclear: 'une-personne/a-relire',
      silence: 'sans-nouvelles',
    },
    'ca-avance': {
      kind: 'act',
      effects: [{ do: 'record', code: '40' }],
      next: 'dire-tant-mieux',
    },
    'dire-tant-mieux': { kind: 'say', text: 'tant-mieux', next: 'suivi' },
    suivi: { kind: 'end', ending: 'suivi' },
    'besoin-d-aide': {
      kind: 'act',
      effects: [
        { do: 'record', code: '41' },
        { do: 'open-card', reason: 'callback', wish: 'demande de l’aide dans ses démarches' },
        HAND_OVER,
      ],
      next: 'dire-on-vous-appelle',
    },
    'dire-on-vous-appelle': {
      kind: 'say',
      text: 'on-vous-appelle',
      next: 'une-personne/attendre',
    },
    'sans-nouvelles': {
      kind: 'act',
      effects: [
        { do: 'open-card', reason: 'call-due', wish: 'veille sociale : sans réponse au SMS' },
      ],
      next: 'a-appeler',
    },
    'a-appeler': { kind: 'end', ending: 'a-appeler' },
  },
  texts: {
    'ou-en-sont-les-demarches': { purpose: 'reminder', level: 1 },
    'tant-mieux': { purpose: 'answer', level: 0 },
    'on-vous-appelle': { purpose: 'answer', level: 0 },
  },
});
