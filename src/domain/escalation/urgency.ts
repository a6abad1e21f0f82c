import { DAY, type Instant, MINUTE } from '../ids.js';
import { addDays, at, localDate, weekdayOf } from '../time/local-time.js';
import type { Urgency } from './card.js';

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

/** Hours of the desk: Monday to Friday, where the household lives. */
const DESK = { opens: '09:00', closes: '18:00' } as const;
const DESK_MINUTES = 9 * 60;
const FRIDAY = 5;

/**
 * When somebody should have taken a card opened (or last reminded) at `from`. `now` is 15 minutes
 * of anybody's day or night; `today` one hour and `soon` one day of desk hours, so that a card of
 * Friday evening does not ring all week-end. @throws on an unknown zone.
 */
export function ackDueAt(urgency: Urgency, from: Instant, zone: string): Instant {
  if (urgency === 'now') return from + 15 * MINUTE;
  return addDeskTime(from, urgency === 'today' ? 60 : DESK_MINUTES, zone);
}

function addDeskTime(from: Instant, minutes: number, zone: string): Instant {
  let left = minutes * MINUTE;
  let date = localDate(from, zone);
  for (;;) {
    const opens = at(date, DESK.opens, zone);
    const closes = at(date, DESK.closes, zone);
    const begins = Math.max(from, opens);
    if (weekdayOf(date) <= FRIDAY && begins < closes) {
      if (begins + left <= closes) return begins + left;
      left -= closes - begins;
    }
    date = addDays(date, 1);
  }
}

/** Reminders of a card nobody takes; after them the card stays, shown as unanswered. */
export const LAST_ROUND = 3;

/** Whom the reminder of a round calls: the channel first, the supervisors at the end. */
export function calledAt(round: number): 'channel' | 'supervisors' {
  return round < LAST_ROUND ? 'channel' : 'supervisors';
}

/** How long taking a card keeps the machine silent on the case (invariant 8): to the end of the 7th day. */
export function pauseEnd(from: Instant, zone: string): Instant {
  return at(addDays(localDate(from + 7 * DAY, zone), 1), '00:00', zone);
}
