import type { LocalNow } from './local-now.js';
import { weekdayOfDay } from './local-now.js';
import type { Mention } from './mention.js';
import { type Days, dayOfMonthNamed, dayOfSomeMonth, monthsLater } from './resolve-date.js';
import { stretchDays } from './resolve-stretch.js';
import { lastWeekday, weekdayDays, weekdayInWeek } from './resolve-weekday.js';

/** Before this hour « demain » may still mean the day that has begun. */
const NIGHT_ENDS = 4 * 60;

/** The days a mention may mean; what it says twice must agree, else there is no such day. */
export function resolveDays(mention: Mention, local: LocalNow): Days {
  const { weekday, stretch, day, month, offsets, inWeekOf } = mention;
  if (inWeekOf && day !== undefined) return weekOf(mention, local);
  if (day !== undefined) {
    const found =
      month === undefined ? dayOfSomeMonth(mention, local) : dayOfMonthNamed(mention, local);
    if (isPerhapsBut(mention, local)) return withThisMonth(found, mention, local);
    return offsets ? agreeing(found, offsetDays(offsets, local)) : found;
  }
  if (stretch && weekday !== undefined && stretch.unit !== 'month')
    return inStretch(weekday, stretchDays(mention, { ...stretch, portion: 'all' }, local), local);
  if (stretch) return stretchDays(mention, stretch, local);
  if (mention.monthsAhead !== undefined)
    return { kind: 'days', days: [monthsLater(local, mention.monthsAhead)] };
  if (offsets) return relative(mention, offsets, local);
  if (mention.turn === 'last')
    return { kind: 'impossible', why: 'past', day: lastWeekday(mention, local) };
  return { kind: 'days', days: weekdayDays(mention, local) };
}

/** Far from spring, « le 3 mai » may be « le 3, mais ». */
const isPerhapsBut = ({ month, year, isSlashed }: Mention, local: LocalNow): boolean =>
  month === 5 && year === undefined && !isSlashed && (local.month > 5 || local.month < 3);

function withThisMonth(found: Days, mention: Mention, local: LocalNow): Days {
  const { month: _may, ...rest } = mention;
  const other = dayOfSomeMonth(rest, local);
  if (found.kind !== 'days' || other.kind !== 'days') return found.kind === 'days' ? found : other;
  return { kind: 'days', days: [...found.days, ...other.days] };
}

function offsetDays(offsets: readonly number[], local: LocalNow): number[] {
  const days = offsets.map((offset) => local.today + offset);
  const isNight = local.minutes < NIGHT_ENDS && offsets.length === 1;
  return isNight && (offsets[0] ?? 0) > 0 ? [...days, (days[0] ?? 0) - 1] : days;
}

function relative(mention: Mention, offsets: readonly number[], local: LocalNow): Days {
  const { weekday, turn } = mention;
  const days = offsetDays(offsets, local);
  const first = days[0] ?? local.today;
  if (first < local.today) return { kind: 'impossible', why: 'past', day: first };
  const shift = turn === 'eight' ? 7 : turn === 'fifteen' ? 14 : 0;
  if (weekday === undefined) return { kind: 'days', days: days.map((day) => day + shift) };
  const weeks = Math.floor(first - local.today) / 7;
  if (Number.isInteger(weeks) && weeks > 0) {
    // « jeudi dans deux semaines »: of that week, or that many after the coming one.
    const coming = weekdayInWeek(weekday, local, 0) > local.today ? 0 : 1;
    const inWeek = weekdayInWeek(weekday, local, weeks);
    return {
      kind: 'days',
      days: [...new Set([inWeek, weekdayInWeek(weekday, local, weeks + coming)])],
    };
  }
  return agreeing(
    { kind: 'days', days: days.filter((day) => weekdayOfDay(day) === weekday) },
    days,
  );
}

function agreeing(found: Days, days: readonly number[]): Days {
  if (found.kind !== 'days') return found;
  const both = found.days.filter((day) => days.includes(day));
  return both.length > 0
    ? { kind: 'days', days: both }
    : { kind: 'impossible', why: 'no-such-day' };
}

/** « jeudi de la semaine prochaine », « samedi de ce week-end ». */
function inStretch(weekday: number, stretch: Days, local: LocalNow): Days {
  if (stretch.kind !== 'spans') return stretch;
  const days = stretch.spans.flatMap(([from, to]) => {
    const day = from - weekdayOfDay(from) + weekday;
    return day <= to && day >= local.today ? [day] : [];
  });
  if (days.length > 0) return { kind: 'days', days };
  return { kind: 'impossible', why: 'past' };
}

/** « la semaine du 7 », « jeudi de la semaine du 7 »: Monday to Sunday around that day. */
function weekOf(mention: Mention, local: LocalNow): Days {
  const { weekday, ...dated } = mention;
  const named =
    dated.month === undefined ? dayOfSomeMonth(dated, local) : dayOfMonthNamed(dated, local);
  if (named.kind !== 'days') return named;
  const spans = named.days.map((day) => {
    const monday = day - weekdayOfDay(day) + 1;
    return [Math.max(monday, local.today), monday + 6] as const;
  });
  const weeks: Days = { kind: 'spans', spans };
  return weekday === undefined ? weeks : inStretch(weekday, weeks, local);
}
