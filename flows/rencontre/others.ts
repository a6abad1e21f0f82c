import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from './hand-over.js';

/** Someone else has the telephone, or nobody any more. */
export const others = {
  'mauvais-numero': {
    kind: 'act',
    effects: [
      { do: 'record', code: '30' },
      { do: 'number-is', standing: 'wrong' },
    ],
    next: 'dire-mauvais-numero',
  },
  'dire-mauvais-numero': { kind: 'say', text: 'mauvais-numero', next: 'numero-retire' },
  'numero-retire': { kind: 'end', ending: 'mauvais-numero' },
  tiers: {
    kind: 'act',
    effects: [{ do: 'record', code: '32' }, { do: 'open-card', reason: 'third-party' }, HAND_OVER],
    next: 'une-personne',
  },
  bailleur: {
    kind: 'act',
    effects: [
      { do: 'record', code: '33' },
      { do: 'open-card', reason: 'landlord' },
      { do: 'stop-cadence', reason: 'le numéro semble être celui du bailleur' },
    ],
    next: 'une-personne',
  },
  deces: {
    kind: 'act',
    effects: [
      { do: 'record', code: '34' },
      { do: 'open-card', reason: 'deceased' },
      { do: 'stop-cadence', reason: 'décès annoncé, à vérifier' },
    ],
    next: 'une-personne',
  },
  parti: {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'moved', wish: 'dit avoir quitté le logement' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
} as const satisfies Record<string, Node>;
