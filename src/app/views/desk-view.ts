import type { CardId, Instant, IsoDate } from '../../domain/ids.js';

/** A card that waits for a person, or that someone holds. */
export type DeskRow = {
  readonly cardId: CardId;
  readonly reference: string | null;
  readonly territory: string | null;
  readonly zone: string;
  readonly stage: string | null;
  readonly reason: string;
  readonly urgency: string;
  readonly wish: string | null;
  readonly state: string;
  readonly owner: string | null;
  readonly openedAt: Instant;
  readonly takenAt: Instant | null;
  /** Put off until then, with a stored reason; both or neither. */
  readonly pausedUntil: Instant | null;
  readonly pauseReason: string | null;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
};

export type DeskView = {
  /** Cards not closed, most urgent first, then oldest; those of no known case go to everyone. */
  openCards(territories: readonly string[]): Promise<DeskRow[]>;
};
