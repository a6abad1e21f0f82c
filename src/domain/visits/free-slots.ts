import { CONTACT_HOURS, closedBecause, type Place } from '../contact/quiet-hours.js';
import { HOUR, type Instant, type IsoDate, MINUTE, type PairId } from '../ids.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, at, localDate, localTime, weekdayOf } from '../time/local-time.js';
import type { AppointmentSlot, PairHours } from './slots.js';

/** A visit at home lasts an hour; the pair then needs half an hour to reach the next door. */
export const VISIT_LENGTH = HOUR;
export const TRAVEL_MARGIN = 30 * MINUTE;
/** A household is never asked to be ready sooner than this. */
export const SHORTEST_NOTICE = 20 * HOUR;
/** Days ahead in which slots are looked for. */
export const SEARCHED_DAYS = 14;

export type Agenda = {
  readonly pairs: readonly { readonly id: PairId; readonly hours: PairHours }[];
  /** Booked visits and live offers, of any pair. */
  readonly busy: readonly { pairId: PairId; startsAt: Instant; endsAt: Instant }[];
};

export type SlotWish = {
  readonly place: Place;
  readonly calendar: Calendar;
  /** The hearing or other legal date: a visit after it comes too late. */
  readonly before: IsoDate | null;
  readonly count: number;
};

/**
 * Free slots for a household, soonest first, as different as can be: another day, and a
 * morning beside an evening or a Saturday (seed K-06, « horaires décalés »).
 */
export function freeSlots(agenda: Agenda, wish: SlotWish, now: Instant): AppointmentSlot[] {
  const free = candidates(agenda, wish, now);
  const chosen: Omit<AppointmentSlot, 'number'>[] = [];
  while (chosen.length < wish.count && free.length > 0) {
    const best = free.reduce((a, b) => (cost(b, chosen, wish) < cost(a, chosen, wish) ? b : a));
    chosen.push(best);
    free.splice(free.indexOf(best), 1);
  }
  return chosen
    .sort((a, b) => a.startsAt - b.startsAt)
    .map((slot, index) => ({ ...slot, number: index + 1 }));
}

type Free = Omit<AppointmentSlot, 'number'>;

function candidates(agenda: Agenda, wish: SlotWish, now: Instant): Free[] {
  const { zone } = wish.place;
  const today = localDate(now, zone);
  const found: Free[] = [];
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead++) {
    const date = addDays(today, ahead);
    if (wish.before !== null && date >= wish.before) break;
    for (const pair of agenda.pairs) found.push(...freeOnDay(pair, date, { agenda, wish, now }));
  }
  return found;
}

type Search = { agenda: Agenda; wish: SlotWish; now: Instant };

/** The slots of one pair on one day: within its hours, on notice, clear of its other visits. */
export function freeOnDay(pair: Agenda['pairs'][number], date: IsoDate, search: Search): Free[] {
  const { zone } = search.wish.place;
  const found: Free[] = [];
  for (const [opens, closes] of pair.hours[`${weekdayOf(date)}`] ?? []) {
    const last = at(date, closes, zone) - VISIT_LENGTH;
    let start = at(date, opens, zone);
    for (; start <= last; start += VISIT_LENGTH + TRAVEL_MARGIN) {
      const slot = { pairId: pair.id, startsAt: start, endsAt: start + VISIT_LENGTH };
      if (isFree(slot, search)) found.push(slot);
    }
  }
  return found;
}

function isFree(slot: Free, { agenda, wish, now }: Search): boolean {
  if (slot.startsAt < now + SHORTEST_NOTICE) return false;
  if (closedBecause(CONTACT_HOURS.visit.usual, slot.startsAt, wish) !== null) return false;
  return !agenda.busy.some(
    (b) =>
      b.pairId === slot.pairId &&
      b.startsAt < slot.endsAt + TRAVEL_MARGIN &&
      slot.startsAt < b.endsAt + TRAVEL_MARGIN,
  );
}

/** Days of waiting, plus what a slot repeats of those already chosen. */
function cost(slot: Free, chosen: readonly Free[], { place }: SlotWish): number {
  const here = localTime(slot.startsAt, place.zone);
  const repeats = chosen.map((other) => {
    const there = localTime(other.startsAt, place.zone);
    const sameDay = there.date === here.date ? 4 : 0;
    const samePart = partOfDay(there) === partOfDay(here) ? 3 : 0;
    return sameDay + samePart;
  });
  return slot.startsAt / (24 * HOUR) + repeats.reduce((a, b) => a + b, 0);
}

function partOfDay({ hour, weekday }: { hour: number; weekday: number }): string {
  if (weekday === 6) return 'saturday';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
