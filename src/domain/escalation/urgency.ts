import { DAY, HOUR, type Instant, MINUTE } from '../ids.js';
import { addDays, at, localDate } from '../time/local-time.js';
import type { Urgency } from './card.js';
import { addWorkingTime, type DeskHours, workingDay } from './working-time.js';

const RANK: Readonly<Record<Urgency, number>> = { soon: 0, today: 1, now: 2 };

export const URGENCY_LABELS: Readonly<Record<Urgency, string>> = {
  now: 'Maintenant',
  today: "Aujourd'hui",
  soon: 'Bientôt',
};

/** The more pressing of two urgencies: a card's urgency only ever rises. */
export function worseUrgency(one: Urgency, other: Urgency): Urgency {
  return RANK[other] > RANK[one] ? other : one;
}

/** « today » is taken within so much of the desk's time. */
const TODAY = HOUR;

/**
 * When somebody should have taken a card opened (or last asked for) at `from`. `now` is 15 minutes
 * of anybody's day or night; `today` an hour and `soon` a day of the desk's own time, so that a
 * card of Saturday noon does not ring all Sunday. @throws on an unknown zone.
 */
export function ackDueAt(urgency: Urgency, from: Instant, hours: DeskHours): Instant {
  if (urgency === 'now') return from + 15 * MINUTE;
  return addWorkingTime(from, urgency === 'today' ? TODAY : workingDay(hours), hours);
}

/**
 * From when a card in hand is one on which its owner is silent: 30 minutes without any act for
 * `now`, a day of the desk's time for the others. @throws on an unknown zone.
 */
export function silentFrom(urgency: Urgency, lastActAt: Instant, hours: DeskHours): Instant {
  if (urgency === 'now') return lastActAt + 30 * MINUTE;
  return addWorkingTime(lastActAt, workingDay(hours), hours);
}

/** How long taking a card keeps the machine silent on the case (invariant 8): to the end of the 7th day. */
export function pauseEnd(from: Instant, zone: string): Instant {
  return at(addDays(localDate(from + 7 * DAY, zone), 1), '00:00', zone);
}
