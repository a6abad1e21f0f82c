import type { Instant } from '../ids.js';

/** The machine stepped back and called a person, who has not begun yet: it may still say so. */
export const AWAITING_A_PERSON = 'en attente d’une personne de l’équipe';

export type Pause = { readonly until: Instant | null; readonly reason: string | null };

/** Somebody of the team is at work on the case: the machine says nothing at all. */
export function personAtWork(pause: Pause, now: Instant): boolean {
  return isPaused(pause, now) && pause.reason !== AWAITING_A_PERSON;
}

/** The cadence waits, whoever asked for it. */
export function isPaused({ until }: Pause, now: Instant): boolean {
  return until !== null && now < until;
}
