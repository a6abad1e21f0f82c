import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from './hand-over.js';

/** A person now, and nothing automatic beyond the protocol (domain 3.8). */
export const danger = {
  violence: {
    kind: 'act',
    effects: [
      { do: 'record', code: '49' },
      { do: 'freeze-number' },
      { do: 'open-card', reason: 'violence' },
      { do: 'stop-cadence', reason: 'violences signalées : aucun envoi automatique' },
    ],
    next: 'en-danger',
  },
  'en-danger': { kind: 'end', ending: 'danger' },
  detresse: {
    kind: 'act',
    effects: [{ do: 'record', code: '49' }, { do: 'open-card', reason: 'distress' }, HAND_OVER],
    next: 'equipe-absente',
  },
  'equipe-absente': {
    kind: 'when',
    fact: 'team-closed',
    next: 'dire-secours',
    otherwise: 'une-personne',
  },
  'dire-secours': { kind: 'say', text: 'secours-hors-horaires', next: 'une-personne' },
  expulsion: {
    kind: 'act',
    effects: [{ do: 'record', code: '49' }, { do: 'open-card', reason: 'eviction' }, HAND_OVER],
    next: 'une-personne',
  },
} as const satisfies Record<string, Node>;
