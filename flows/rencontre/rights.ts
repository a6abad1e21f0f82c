import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from './hand-over.js';

/** What a household may always ask: silence, its return, its data. */
export const rights = {
  stop: {
    kind: 'act',
    // STOP to texts refuses neither the visit nor the help: calls and doors stay open (domain 3.6, P-05).
    effects: [{ do: 'record', code: '46' }, { do: 'opt-out' }],
    next: 'dire-stop',
  },
  'dire-stop': { kind: 'say', text: 'stop-confirme', next: 'stoppe' },
  stoppe: { kind: 'end', ending: 'stop' },
  reprendre: {
    kind: 'act',
    effects: [{ do: 'record', code: '40' }, { do: 'opt-in' }],
    next: 'dire-reprise',
  },
  'dire-reprise': { kind: 'say', text: 'reprise', next: 'ecouter' },
  droits: {
    kind: 'act',
    effects: [
      { do: 'open-card', reason: 'data-right', wish: 'exerce un droit sur ses données' },
      HAND_OVER,
    ],
    next: 'bien-recu',
  },
} as const satisfies Record<string, Node>;
