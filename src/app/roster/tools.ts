import type { KeyHolders } from '../identity/key-holders.js';
import type { PhoneNumbers } from '../ports/intake.js';
import type { AccessKeys, RosterStore } from '../ports/roster.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import type { Gazetteer } from '../ports/travel.js';

/** What the use cases of the roster need. */
export type RosterTools = {
  readonly store: RosterStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: AccessKeys;
  readonly keyHolders: KeyHolders;
  /** People sign in at a provider: a new one is invited. */
  readonly hasProvider: boolean;
  /** Where bases and places are. */
  readonly gazetteer: Gazetteer;
  /** The same reading of numbers as the import's. */
  readonly phones: PhoneNumbers;
};
