import { defineFlow } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from '../hand-over.js';

/** Someone else holds the telephone: nothing is said of the household, a person reads (domain 3.5). */
export const tiers = defineFlow({
  id: 'tiers',
  title: 'Un tiers répond, le bailleur, un décès annoncé',
  channel: 'sms',
  entries: { tiers: 'tiers', bailleur: 'bailleur', deces: 'deces' },
  nodes: {
    tiers: {
      kind: 'act',
      effects: [
        { do: 'record', code: '32' },
        { do: 'open-card', reason: 'third-party' },
        HAND_OVER,
      ],
      next: 'une-personne/attendre',
    },
    bailleur: {
      kind: 'act',
      effects: [
        { do: 'record', code: '33' },
        { do: 'open-card', reason: 'landlord' },
        { do: 'stop-cadence', reason: 'le numéro semble être celui du bailleur' },
      ],
      next: 'une-personne/attendre',
    },
    deces: {
      kind: 'act',
      effects: [
        { do: 'record', code: '34' },
        { do: 'open-card', reason: 'deceased' },
        { do: 'stop-cadence', reason: 'décès annoncé, à vérifier' },
      ],
      next: 'une-personne/attendre',
    },
  },
  texts: {},
});
