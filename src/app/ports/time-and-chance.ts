import type { Instant } from '../../domain/ids.js';

/** The one clock of the product; the demo runs it faster than life. */
export type Clock = {
  now(): Instant;
  /**
   * How long `milliseconds` of somebody's life last on this clock: while a telephone rings, a
   * person holds it, however fast the demo's days go by.
   */
  lived(milliseconds: number): number;
};

/** Fresh identifiers, time-ordered. */
export type Ids = { uuid(): string };
