import type { Urgency } from './card.js';

/** Cards that are not closed and that the channel has never shown. */
export type Backlog = {
  readonly waiting: number;
  /** Of these, how many are more urgent than a given card, and how many are as urgent but older. */
  readonly moreUrgent: number;
  readonly older: number;
  /** Of these, how many can wait a day. */
  readonly quiet: number;
  /** The first of the quiet ones: the line that tells of them bears its name. */
  readonly firstQuiet: string | null;
};

/** Past so many at once the channel is back from an outage: nobody reads that many messages. */
const MOST_AT_ONCE = 20;

export const isFlood = ({ waiting }: Backlog): boolean => waiting > MOST_AT_ONCE;

/** A card's turn in a flood: those before it, and whether it is told of with others in one line. */
export function mostUrgentFirst(
  { moreUrgent, older }: Backlog,
  { urgency }: { readonly urgency: Urgency },
): { ahead: number; isQuiet: boolean } {
  const isQuiet = urgency === 'soon';
  // Quiet ones have no order among themselves: the first whose turn comes speaks for all.
  return { ahead: isQuiet ? moreUrgent : moreUrgent + older, isQuiet };
}
