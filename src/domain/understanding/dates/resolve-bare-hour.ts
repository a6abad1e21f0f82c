import { dateOfDay } from '../../time/civil-day.js';
import type { When } from './date-reading.js';
import type { LocalNow } from './local-now.js';
import type { Mention } from './mention.js';
import { pointOf, type Resolved } from './resolve.js';
import { clocksOf, hasNoSuchHour, momentsOn } from './resolve-hours.js';
import type { Token } from './tokens.js';

const CALLS =
  /^(r?appel|mapel|mappel|joign|joindre|tel$|telephone|call|contact|phone|bigo|bip|decroch|sonn)/;

/** True when the reply asks to be called: an hour without day is then today's. */
export const asksForCall = (list: readonly Token[]): boolean =>
  list.some(({ text }) => CALLS.test(text));

/**
 * An hour said without a day: the slot at that hour; for a window, today while it lasts and the
 * day after; for a call, the first of these. A bare hour that no slot has is asked about.
 */
export function bareHour(mention: Mention, local: LocalNow, isCall: boolean): Resolved {
  if (hasNoSuchHour(mention)) {
    // « 48h » with nothing else is a delay.
    return { readings: [], slots: [] };
  }
  const { time, from, to } = mention;
  if (time) {
    const inSlots = slotsAt(mention, local);
    if (inSlots.length > 0 && !isCall) return { readings: inSlots, slots: [] };
  }
  if (!isCall && !(from ?? to)) return { readings: [], slots: [] };
  const days = [local.today, local.today + 1];
  const readings = days.flatMap((day) => momentsOn(day, mention, local));
  const first = readings[0];
  // « 18h max », said at nine in the evening: of no day that anybody knows.
  if (!isCall && first?.kind !== 'span' && first?.date !== dateOfDay(local.today))
    return { readings: [], slots: [] };
  const isSoon = first && first.kind === 'window' && first.date <= dateOfDay(local.today + 1);
  return { readings: isCall && isSoon ? [first] : readings, slots: [] };
}

function slotsAt(mention: Mention, local: LocalNow): When[] {
  const { time } = mention;
  const clocks = time ? clocksOf(time, mention).map((clock) => clock.hour * 60 + clock.minute) : [];
  return local.slots.filter(({ minutes }) => clocks.includes(minutes)).map(pointOf);
}
