import { dayNumber, daysIn, isoDate } from '../../time/civil-day.js';
import type { LocalNow } from './local-now.js';
import type { Mention, Stretch } from './mention.js';
import { type Days, monthAhead } from './resolve-date.js';

type Span = readonly [number, number];

/** « ce week-end », « début décembre », « la semaine prochaine », cut at today. */
export function stretchDays(mention: Mention, stretch: Stretch, local: LocalNow): Days {
  const spans = spansOf(mention, stretch, local);
  const coming = spans.filter(([, to]) => to >= local.today);
  // « le loyer de novembre », said in November, is no day of what is left of it.
  const isNamedMonth =
    stretch.unit === 'month' && stretch.portion === 'all' && stretch.ahead === null;
  if (isNamedMonth && coming.some(([from]) => from < local.today))
    return { kind: 'spans', spans: [] };
  const last = spans.at(-1);
  if (coming.length === 0)
    return { kind: 'impossible', why: 'past', ...(last ? { day: last[1] } : {}) };
  return {
    kind: 'spans',
    spans: coming.map(([from, to]) => [Math.max(from, local.today), to] as const),
  };
}

function spansOf(mention: Mention, stretch: Stretch, local: LocalNow): Span[] {
  const monday = local.today - local.weekday + 1;
  if (stretch.unit === 'month') return [monthSpan(mention, stretch, local)];
  if (stretch.unit === 'weekend') return weekends(stretch.ahead, monday + 5, local);
  const week = (ahead: number): Span => cut([monday + 7 * ahead, monday + 7 * ahead + 6], stretch);
  // On a Sunday « la semaine prochaine » may begin tomorrow or in eight days.
  if (stretch.ahead === 1) return local.weekday === 7 ? [week(1), week(2)] : [week(1)];
  if (stretch.ahead === 2) return [week(1), week(2)];
  if (stretch.ahead === 0) return [week(0)];
  return [week(0), week(1)];
}

function weekends(ahead: number | null, saturday: number, local: LocalNow): Span[] {
  const at = (weeks: number): Span => [saturday + 7 * weeks, saturday + 7 * weeks + 1];
  if (ahead === 0) return local.weekday >= 6 ? [at(0), at(1)] : [at(0)];
  if (ahead === 1) return local.weekday >= 6 ? [at(1)] : [at(1), at(0)];
  return saturday + 7 <= local.horizon ? [at(0), at(1)] : [at(0)];
}

/** The days of a week that « début », « milieu » or « fin » leave. */
export function cut([from, to]: Span, { portion, unit }: Stretch): Span {
  if (portion === 'all') return [from, to];
  if (unit === 'week')
    return portion === 'start'
      ? [from, from + 1]
      : portion === 'middle'
        ? [from + 1, from + 3]
        : [from + 3, from + 5];
  return portion === 'start'
    ? [from, from + 9]
    : portion === 'middle'
      ? [from + 10, from + 19]
      : [from + 20, to];
}

function monthSpan(mention: Mention, stretch: Stretch, local: LocalNow): Span {
  const [year, month] = monthOf(mention, stretch, local);
  const first = dayNumber(isoDate(year, month, 1));
  return cut([first, first + daysIn(year, month) - 1], stretch);
}

function monthOf(
  { month, year }: Mention,
  { ahead }: Stretch,
  local: LocalNow,
): readonly [number, number] {
  if (month === undefined) return monthAhead(local, ahead ?? 0);
  if (year !== undefined) return [year, month];
  // A month up to three back is told of, not planned.
  const back = local.month - month;
  return [back >= 4 ? local.year + 1 : local.year, month];
}
