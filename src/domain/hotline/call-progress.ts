import type { LegEnd } from './call.js';

/**
 * How far a call came, whoever the provider is. Ranks leave room between them; all endings share
 * one, so whichever is known first stands, and a late or reversed callback changes nothing.
 */
export const CALL_RANKS = {
  claimed: 10,
  submitted: 30,
  ringing: 40,
  'in-progress': 50,
  completed: 60,
  busy: 60,
  'no-answer': 60,
  failed: 60,
  canceled: 60,
} as const;

export type CallProgress = keyof typeof CALL_RANKS;

/** What people make of a call outranks what the network says of it. */
export const OUTCOME_RANK = 80;

/** Nothing further is expected of the call. */
export const isOver = (progress: CallProgress): boolean =>
  CALL_RANKS[progress] === CALL_RANKS.completed;

const ENDS: Readonly<Partial<Record<CallProgress, LegEnd>>> = {
  ...{ completed: 'bridged', busy: 'busy', 'no-answer': 'no-answer', canceled: 'canceled' },
};

/** How a telephone that we rang ended, by the network's word: answered counts as bridged. */
export const legEndOf = (progress: CallProgress): LegEnd => ENDS[progress] ?? 'failed';
