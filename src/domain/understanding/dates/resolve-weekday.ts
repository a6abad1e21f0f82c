import { type LocalNow, weekdayOfDay } from './local-now.js';
import type { Mention } from './mention.js';

/** A weekday so near would have been called « demain »: the next one may be meant. */
const NEAR_DAYS = 2;

/**
 * The days a weekday may mean, most likely first: the slot's own, the coming one, the one after
 * it as long as slots are offered that late.
 */
export function weekdayDays(mention: Mention, local: LocalNow): number[] {
  const { weekday = 1, turn } = mention;
  const ahead = (weekday - local.weekday + 7) % 7 || 7;
  const coming = local.today + ahead;
  const monday = local.today - local.weekday + 1;
  const isThisWeek = coming < monday + 7;
  const isToday = ahead === 7;
  switch (turn) {
    case 'this':
      return isToday ? [local.today, coming] : [coming];
    case 'next':
      if (isThisWeek) return [coming + 7, coming];
      return ahead <= NEAR_DAYS ? [coming, coming + 7] : [coming];
    case 'eight':
      return isThisWeek ? [coming + 7] : isToday ? [coming, coming + 7] : [coming + 7, coming];
    case 'fifteen':
      return isThisWeek ? [coming + 14] : [coming + 7, coming + 14];
    case 'last':
      return [];
    case 'following':
      return followingDays(mention, local, coming);
    default:
      return bareDays(mention, local, coming);
  }
}

/** « le samedi d'après »: after the one offered, if one was; else after the coming one. */
function followingDays({ weekday }: Mention, { slots }: LocalNow, coming: number): number[] {
  const offered = slots.filter(({ day }) => weekdayOfDay(day) === weekday).map(({ day }) => day);
  const after = offered.map((day) => day + 7);
  return [...new Set([...after.toReversed(), coming + 7, coming])];
}

function bareDays(mention: Mention, local: LocalNow, coming: number): number[] {
  const offered = local.slots.filter(({ day }) => weekdayOfDay(day) === mention.weekday);
  const { time } = mention;
  const exact = time && offered.filter((slot) => slot.minutes === time.hour * 60 + time.minute);
  if (exact && exact.length > 0) return exact.map(({ day }) => day);
  const days = offered.map(({ day }) => day);
  const isNear = coming - local.today <= NEAR_DAYS;
  const isEither = isNear || mention.turn === 'any' || coming + 7 <= local.horizon;
  const later = isEither ? [coming + 7] : [];
  return [...new Set([...days, coming, ...later])];
}

/** That weekday of the week so many weeks ahead. */
export function weekdayInWeek(weekday: number, local: LocalNow, weeks: number): number {
  return local.today - local.weekday + weekday + 7 * weeks;
}

/** « mardi dernier »: the latest of those gone by. */
export function lastWeekday({ weekday = 1 }: Mention, local: LocalNow): number {
  return local.today - ((local.weekday - weekday + 7) % 7 || 7);
}
