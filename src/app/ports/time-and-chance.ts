import type { Instant } from '../../domain/ids.js';

/** The one clock of the product; the demo runs it faster than life. */
export type Clock = { now(): Instant };

/** Fresh identifiers, time-ordered. */
export type Ids = { uuid(): string };
