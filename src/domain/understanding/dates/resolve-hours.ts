import { dateOfDay } from '../../time/civil-day.js';
import { at, localTime } from '../../time/local-time.js';
import type { When } from './date-reading.js';
import type { LocalNow } from './local-now.js';
import type { Clock, Mention } from './mention.js';

/** End of each part of the day, in minutes: past it, the part is past. */
const PART_ENDS = { matin: 12 * 60, midi: 14 * 60, 'apres-midi': 18 * 60, soir: 22 * 60 } as const;

const two = (n: number): string => String(n).padStart(2, '0');
const hhmm = ({ hour, minute }: Clock): string => `${two(hour)}:${two(minute)}`;
const minutesOf = ({ hour, minute }: Clock): number => hour * 60 + minute;

/** True when the clock of no day shows that hour. */
export const hasNoSuchHour = ({ time, from, to }: Mention): boolean =>
  [time, from, to].some((clock) => clock && (clock.hour > 23 || clock.minute > 59));

/** « 6h du soir » is 18:00; « 3h » alone may be 15:00 or 03:00, the likely one first. */
export function clocksOf(clock: Clock, { part }: Mention): Clock[] {
  const { hour, minute } = clock;
  const afternoon = { hour: hour + 12, minute };
  if (part === 'matin' || hour >= 12) return [clock];
  if (part === 'soir' || part === 'apres-midi') return hour === 0 ? [clock] : [afternoon];
  if (part === 'midi') return hour <= 2 && hour > 0 ? [afternoon] : [clock];
  return hour >= 1 && hour <= 6 ? [afternoon, clock] : [clock];
}

/** The moments a mention may mean on one day, without those already over. */
export function momentsOn(day: number, mention: Mention, local: LocalNow): When[] {
  const { part, time, from, to } = mention;
  const date = dateOfDay(day);
  const isOver = (minutes: number): boolean => day === local.today && minutes < local.minutes;
  if (time) {
    const points = clocksOf(time, mention)
      .filter((clock) => !isOver(minutesOf(clock)))
      .map((clock): When => ({ kind: 'point', date, time: hhmm(clock) }));
    // « jeudi matin 14h »: one of the two is wrong, and we cannot tell which.
    const isTorn = part === 'matin' && time.hour >= 13;
    return isTorn ? [...points, { kind: 'part', date, part }] : points;
  }
  if (from || to) return windowOn(date, mention, isOver);
  if (part) return isOver(PART_ENDS[part] - 1) ? [] : [{ kind: 'part', date, part }];
  return [{ kind: 'day', date }];
}

function windowOn(date: string, mention: Mention, isOver: (minutes: number) => boolean): When[] {
  const { from, to } = mention;
  const late = to && clocksOf(to, mention)[0];
  const opens = from && (clocksOf(from, mention)[0] ?? from);
  // « 9h-2h »: an end before its start is the afternoon's; else it is no window.
  if (isOver(minutesOf(late ?? { hour: 23, minute: 0 }))) return [];
  if (late && opens && minutesOf(late) <= minutesOf(opens)) return [];
  return [
    {
      kind: 'window',
      date,
      ...(opens ? { from: hhmm(opens) } : {}),
      ...(late ? { to: hhmm(late) } : {}),
    },
  ];
}

/** False for an hour that the spring change skips. */
export function isShown(moment: When, zone: string): boolean {
  if (moment.kind !== 'point' || moment.time >= '04:00') return true;
  const { hour, minute } = localTime(at(moment.date, moment.time, zone), zone);
  return hhmm({ hour, minute }) === moment.time;
}
