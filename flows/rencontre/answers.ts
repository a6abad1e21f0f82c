import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from './hand-over.js';

/** Answers that need no slot. */
export const answers = {
  rappel: {
    kind: 'act',
    effects: [
      { do: 'record', code: '41' },
      { do: 'open-card', reason: 'callback', wish: 'demande à être rappelé' },
      HAND_OVER,
    ],
    next: 'dire-rappel',
  },
  'dire-rappel': { kind: 'say', text: 'on-vous-rappelle', next: 'une-personne' },
  'qui-sommes-nous': {
    kind: 'act',
    effects: [{ do: 'record', code: '40' }],
    next: 'dire-qui-sommes-nous',
  },
  'dire-qui-sommes-nous': { kind: 'say', text: 'qui-sommes-nous', next: 'attendre-encore' },
  'attendre-encore': { kind: 'back' },
  refus: {
    kind: 'act',
    effects: [
      { do: 'record', code: '45' },
      { do: 'cancel-visit' },
      { do: 'open-card', reason: 'refusal', wish: 'ne souhaite pas de rendez-vous' },
      { do: 'stop-cadence', reason: 'refus du ménage' },
    ],
    next: 'dire-refus',
  },
  'dire-refus': { kind: 'say', text: 'refus', next: 'refuse' },
  refuse: { kind: 'end', ending: 'refus' },
} as const satisfies Record<string, Node>;
