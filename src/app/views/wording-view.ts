import type { Instant, StaffId, WordingId } from '../../domain/ids.js';
import type { Variant, WordingState } from '../ports/wordings.js';

/** A proposal with what became of it; people by their full names. */
export type WordingRow = Variant & {
  readonly id: WordingId;
  readonly territory: string;
  /** null: back to the house's own words. */
  readonly template: string | null;
  readonly why: string;
  readonly state: WordingState;
  readonly proposerId: StaffId;
  readonly proposer: string;
  readonly proposedAt: Instant;
  readonly decider: string | null;
  readonly decidedAt: Instant | null;
  /** Why it was refused. */
  readonly refusal: string | null;
};

export type WordingView = {
  /** What waits for a second person in these territories, oldest first. */
  open(territories: readonly string[]): Promise<WordingRow[]>;
  /** The words that a territory has now in the place of the house's own. */
  inForce(territory: string): Promise<WordingRow[]>;
  /** All that was proposed for a text, newest first. */
  history(territory: string, text: string): Promise<WordingRow[]>;
};
