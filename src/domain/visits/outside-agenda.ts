import { DAY, type Instant } from '../ids.js';
import type { Stretch } from './fits.js';

/** How far ahead another agenda is read: beyond it no visit is offered. */
export const OUTSIDE_HORIZON = 60 * DAY;
/** More than anybody keeps: such a feed is somebody's mistake, and is not believed. */
export const MOST_OUTSIDE_TIMES = 2_000;

/** Why another agenda could not be read, or not wholly. */
export const OUTSIDE_PROBLEMS = {
  refused:
    'Cette adresse n’est pas lue : elle mène ailleurs que sur internet, ou n’est pas protégée (https).',
  gone: 'L’agenda n’existe plus à cette adresse, ou n’est plus partagé : copiez la nouvelle.',
  away: 'Le service de cet agenda ne répond pas. Nous réessayons de nous-mêmes.',
  'too-large': 'Cet agenda est trop gros (plus de 2 Mo) : partagez-en un sans pièces jointes.',
  'not-a-calendar':
    'Cette adresse ne donne pas un agenda : prenez l’adresse secrète au format iCal, qui finit souvent par .ics.',
  'too-many':
    'Cet agenda a trop de rendez-vous, ou une répétition sans fin : rien n’en est repris.',
  'some-unread':
    'Des rendez-vous de cet agenda n’ont pas pu être lus : leurs heures ne sont pas retenues.',
} as const satisfies Record<string, string>;
export type OutsideProblem = keyof typeof OUTSIDE_PROBLEMS;

/** A stored word is one of ours; an unknown one, of another version, is told as a service away. */
export const outsideProblemWords = (problem: string): string =>
  Object.hasOwn(OUTSIDE_PROBLEMS, problem)
    ? OUTSIDE_PROBLEMS[problem as OutsideProblem]
    : OUTSIDE_PROBLEMS.away;

/** What is kept of another agenda: hours within the span, each once, in order. */
export function keptTimes(
  times: readonly Stretch[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Stretch[] {
  const kept = new Map<string, Stretch>();
  for (const { startsAt, endsAt } of times) {
    const cut = { startsAt: Math.max(startsAt, from), endsAt: Math.min(endsAt, to) };
    if (cut.startsAt < cut.endsAt) kept.set(`${cut.startsAt} ${cut.endsAt}`, cut);
  }
  return [...kept.values()].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
}

/**
 * When an agenda is next read: every so often, at a moment of one's own, so that those of a whole
 * team are not asked for at once.
 */
export function nextReading(now: Instant, every: number, staffId: string): Instant {
  const share = Number.parseInt(staffId.slice(-4), 16) / 0x1_0000;
  const offset = Math.floor(every * (Number.isNaN(share) ? 0 : share));
  return Math.floor((now - offset) / every) * every + every + offset;
}
