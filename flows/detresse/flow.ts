import { defineFlow } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from '../hand-over.js';

/** A person now, and nothing automatic beyond the protocol (domain 3.8). */
export const detresse = defineFlow({
  id: 'detresse',
  title: 'Détresse, expulsion en cours',
  channel: 'sms',
  entries: { detresse: 'detresse', expulsion: 'expulsion' },
  nodes: {
    detresse: {
      kind: 'act',
      effects: [{ do: 'record', code: '49' }, { do: 'open-card', reason: 'distress' }, HAND_OVER],
      next: 'equipe-absente',
    },
    'equipe-absente': {
      kind: 'when',
      fact: 'team-closed',
      next: 'dire-secours',
      otherwise: 'une-personne/attendre',
    },
    // Out of hours alone, the one text that was agreed beforehand.
    'dire-secours': { kind: 'say', text: 'secours', next: 'une-personne/attendre' },
    expulsion: {
      kind: 'act',
      effects: [{ do: 'record', code: '49' }, { do: 'open-card', reason: 'eviction' }, HAND_OVER],
      next: 'une-personne/attendre',
    },
  },
  texts: { secours: { purpose: 'distress', level: 0 } },
});
