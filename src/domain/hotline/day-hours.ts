import type { IsoDate } from '../ids.js';
import { weekdayOf } from '../time/local-time.js';
import {
  type ClockSpan,
  parseWeekHours,
  type Reading,
  type WeekBounds,
} from '../time/week-hours.js';
import { LINE_BOUNDS } from './line-hours.js';

const NAMES = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'] as const;

/** A day may be opened that is usually closed, a Sunday too: somebody is there on purpose. */
const ANY_DAY: WeekBounds = { ...LINE_BOUNDS, open: NAMES.map(() => ['08:00', '21:00']) };

/**
 * Reads « 09:00-12:00 14:00-18:00 », the hours of the line on one day. Refused with a sentence as
 * by `parseLineHours`, a Sunday excepted. @throws on a malformed day.
 */
export function parseDayHours(text: string, day: IsoDate): Reading<readonly ClockSpan[]> {
  if (/;|[a-z]{3}/i.test(text))
    return { ok: false, problem: 'seulement des heures, par exemple 09:00-12:00 14:00-18:00' };
  const weekday = weekdayOf(day);
  const read = parseWeekHours(`${NAMES[weekday - 1]} ${text}`, ANY_DAY);
  // The part that is quoted has the name of the day, which nobody typed.
  if (!read.ok)
    return { ok: false, problem: read.problem.replace(/^« \S+ ([^»]*) » : /, '« $1 » : ') };
  return { ok: true, value: read.value[weekday] ?? [] };
}
