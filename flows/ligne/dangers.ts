import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from '../hand-over.js';

/** Whatever the menu: the card, the numbers that answer, and a person before all other callers (domain 3.8). */
export const dangers = {
  detresse: {
    kind: 'act',
    effects: [
      { do: 'record', code: '49' },
      { do: 'open-card', reason: 'distress', urgency: 'now' },
      HAND_OVER,
    ],
    next: 'dire-secours',
  },
  'dire-secours': { kind: 'say', text: 'secours', next: 'urgence' },
  // As when it is written: another may read what would leave for this number.
  violence: {
    kind: 'act',
    effects: [
      { do: 'record', code: '49' },
      { do: 'freeze-number' },
      { do: 'open-card', reason: 'violence', urgency: 'now' },
      { do: 'stop-cadence', reason: 'violences signalées : aucun envoi automatique' },
    ],
    next: 'dire-danger',
  },
  expulsion: {
    kind: 'act',
    effects: [
      { do: 'record', code: '49' },
      { do: 'open-card', reason: 'eviction', urgency: 'now' },
      HAND_OVER,
    ],
    next: 'dire-danger',
  },
  'dire-danger': { kind: 'say', text: 'danger', next: 'urgence' },
  urgence: { kind: 'end', ending: 'urgence' },
} as const satisfies Record<string, Node>;
