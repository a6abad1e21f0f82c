import { type Instant, MINUTE } from '../ids.js';

/** No caller waits longer, in milliseconds: then they are called back. */
export const WAIT_LIMIT = 10 * MINUTE;
/** How often callers hear their place. */
export const ANNOUNCE_EVERY = MINUTE;

type Waiting = {
  readonly id: string;
  readonly urgent: boolean;
  readonly waitingSince: Instant | null;
};

/** Urgent ones first, then who has waited longest. */
function before(a: Waiting, b: Waiting): boolean {
  if (a.urgent !== b.urgent) return a.urgent;
  const [sinceA, sinceB] = [since(a), since(b)];
  return sinceA === sinceB ? a.id < b.id : sinceA < sinceB;
}
const since = ({ waitingSince }: Waiting): number => waitingSince ?? Number.POSITIVE_INFINITY;

/** A caller's place, from 1; of a caller who is not among them, the one behind them all. */
export function placeOf(waiting: readonly Waiting[], id: string): number {
  const self = waiting.find((caller) => caller.id === id);
  if (!self) return waiting.length + 1;
  return 1 + waiting.filter((other) => before(other, self)).length;
}

/** What a place costs where no waits are known, for one worker. */
const USUAL_TURN = 2 * MINUTE;
/** Fewer waits say more of chance than of the line. */
const ENOUGH_WAITS = 3;
/** The longest wait that is told as a number, in minutes. */
export const LONGEST_SAID = 15;

export type WaitFacts = {
  readonly place: number;
  /** Recent waits that ended with a worker, in milliseconds. */
  readonly waits: readonly number[];
  /** On shift, busy or not. */
  readonly workers: number;
};

/**
 * Whole minutes that a caller is told to wait, from 1; LONGEST_SAID + 1 stands for « more than
 * that ». A place is taken to cost the median of the recent waits, shared among the workers: that
 * of a queue as long as the team. Where too little is known, two minutes, shared alike.
 */
export function expectedWait({ place, waits, workers }: WaitFacts): number {
  const turn = waits.length < ENOUGH_WAITS ? USUAL_TURN : median(waits);
  const minutes = Math.ceil((place * turn) / Math.max(1, workers) / MINUTE);
  return Math.min(Math.max(1, minutes), LONGEST_SAID + 1);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return (low + high) / 2;
}

/** What the caller hears of it; `wait` in minutes, of `expectedWait`. */
export function waitWords(place: number, wait: number): string {
  if (place <= 1) return 'Vous êtes la prochaine personne.';
  return `Vous êtes en position ${place}. Attente estimée : ${minutesWords(wait)}.`;
}

function minutesWords(wait: number): string {
  if (wait > LONGEST_SAID) return `plus de ${LONGEST_SAID} minutes`;
  return wait === 1 ? '1 minute' : `${wait} minutes`;
}
