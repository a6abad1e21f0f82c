import type { AccessKeys } from '../ports/roster.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

/** What the use cases of identity need. */
export type IdentityDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly keys: AccessKeys;
};
