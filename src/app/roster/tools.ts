import type { AccessKeys, RosterStore } from '../ports/roster.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';

/** What the use cases of the roster need. */
export type RosterTools = {
  readonly store: RosterStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: AccessKeys;
};
