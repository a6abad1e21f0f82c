import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from '../hand-over.js';

/** Why a person is asked, with what the card says of the household's wish. */
export const reasons = {
  'a-relire': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'unclear-reply' }, HAND_OVER],
    next: 'bien-recu',
  },
  rappel: {
    kind: 'act',
    effects: [
      { do: 'record', code: '41' },
      { do: 'open-card', reason: 'callback', wish: 'demande à être rappelé' },
      HAND_OVER,
    ],
    next: 'dire-rappel',
  },
  'dire-rappel': { kind: 'say', text: 'on-vous-rappelle', next: 'attendre' },
  // « Pas d'appel, SMS seulement »: kept as a preference by a person, answered in writing.
  canal: {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'household-asks', wish: 'préfère un autre moyen de contact' },
      HAND_OVER,
    ],
    next: 'dire-par-ecrit',
  },
  'dire-par-ecrit': { kind: 'say', text: 'par-ecrit', next: 'attendre' },
  droits: {
    kind: 'act',
    effects: [
      { do: 'open-card', reason: 'data-right', wish: 'exerce un droit sur ses données' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
  parti: {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'moved', wish: 'dit avoir quitté le logement, ou le quitter' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
  'deja-suivi': {
    kind: 'act',
    effects: [
      { do: 'record', code: '44' },
      { do: 'open-card', reason: 'already-supported', wish: 'dit être déjà suivi' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
  'deja-regle': {
    kind: 'act',
    effects: [
      { do: 'record', code: '40' },
      { do: 'open-card', reason: 'unclear-reply', wish: 'dit que sa situation est réglée' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
} as const satisfies Record<string, Node>;
