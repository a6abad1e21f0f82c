import { CONTACT_HOURS, closedBecause, type Place } from '../contact/quiet-hours.js';
import { HOUR, type Instant, type IsoDate, MINUTE } from '../ids.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, localDate, localTime, weekdayOf } from '../time/local-time.js';
import type { Agenda, AgendaPair, Legs } from './agenda.js';
import {
  edgesOf,
  isReachable,
  SAME_ROAD,
  spansOf,
  TRAVEL_MARGIN,
  takenOf,
  within,
  worksThen,
} from './fits.js';
import type { AppointmentSlot, PairHours } from './slots.js';
import { SHORTEST_NOTICE, VISIT_LENGTH } from './visit-need.js';

/** Days ahead in which slots are looked for. */
export const SEARCHED_DAYS = 14;
/** Beside something taken, a visit begins at a round hour. */
const ROUND = 15 * MINUTE;

export type SlotWish = {
  readonly place: Place;
  readonly calendar: Calendar;
  /** The hearing or other legal date: a visit after it comes too late. */
  readonly before: IsoDate | null;
  readonly count: number;
  /** When the household can be met, and the place of the meeting is open; each must hold. */
  readonly windows?: readonly PairHours[];
  /** Road to and from the household; absent: half an hour from anywhere. */
  readonly legs?: Legs;
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

/** Every slot that is free for a household, soonest first, up to as many as are wished for. */
export const everyFree = (agenda: Agenda, wish: SlotWish, now: Instant): AppointmentSlot[] =>
  candidates(agenda, wish, now)
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, wish.count)
    .map((slot, index) => ({ ...slot, number: index + 1 }));

/** How many slots are free for a household, whatever a text could name of them. */
export const countFree = (agenda: Agenda, wish: SlotWish, now: Instant): number =>
  candidates(agenda, wish, now).length;

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

/**
 * The slots of one pair on one day: at the hours of the pair, of its people, of the household and
 * of the place, on notice, and reachable from what comes before and to what comes after.
 */
export function freeOnDay(pair: AgendaPair, date: IsoDate, search: Search): Free[] {
  const { agenda, wish } = search;
  const { zone } = wish.place;
  const length = pair.need?.length ?? VISIT_LENGTH;
  const legs = wish.legs ?? SAME_ROAD;
  const taken = takenOf(pair, agenda.busy);
  const found = new Map<Instant, Free>();
  for (const span of spansOf(pair.hours[`${weekdayOf(date)}`] ?? [], date, zone)) {
    const starts: Instant[] = [];
    for (let start = span.startsAt; start < span.endsAt; start += length + TRAVEL_MARGIN)
      starts.push(start);
    for (const [before, after] of taken.map((busy) => edgesOf(busy, length, legs)))
      starts.push(Math.floor(before / ROUND) * ROUND, Math.ceil(after / ROUND) * ROUND);
    for (const startsAt of starts) {
      const slot = { pairId: pair.id, startsAt, endsAt: startsAt + length };
      if (!within(slot, span) || found.has(startsAt)) continue;
      if (isFree(slot, pair, { ...search, taken, legs })) found.set(startsAt, slot);
    }
  }
  return [...found.values()].sort((one, other) => one.startsAt - other.startsAt);
}

type Checked = Search & { taken: Agenda['busy']; legs: Legs };

function isFree(slot: Free, pair: AgendaPair, { wish, now, taken, legs }: Checked): boolean {
  const { zone } = wish.place;
  if (slot.startsAt < (pair.need?.from ?? now + SHORTEST_NOTICE)) return false;
  if (!isReachable(slot, taken, legs)) return false;
  if (!(wish.windows ?? []).every((hours) => isInHours(slot, hours, zone))) return false;
  if (!(pair.workers ?? []).every((worker) => worksThen(worker, slot, { zone, legs })))
    return false;
  return closedBecause(CONTACT_HOURS.visit.usual, slot.startsAt, wish) === null;
}

function isInHours(slot: Free, hours: PairHours, zone: string): boolean {
  const date = localDate(slot.startsAt, zone);
  return spansOf(hours[`${weekdayOf(date)}`] ?? [], date, zone).some((span) => within(slot, span));
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
