import type { TurnDeps } from '../conversation/run-turn.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

/** What every use case of the telephone line needs. */
export type LineDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

export type MessageDeps = LineDeps & {
  /** For how many days a message left on the line is kept. */
  readonly voicemailDays: number;
};
