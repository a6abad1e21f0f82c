import type { Instant, IsoDate } from '../ids.js';
import { dateOfDay, dayNumber } from '../time/civil-day.js';
import { localTime } from '../time/local-time.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** How far a zone's clocks are from UTC, by hour: replies of the same hour ask it once. Bounded. */
const MOST_REMEMBERED = 5_000;
const REMEMBERED = new Map<string, number>();

const two = (value: number): string => String(value).padStart(2, '0');

/** Minutes that the zone's clock is ahead at an instant; no zone changes it within an hour of UTC. */
function minutesAhead(instant: Instant, zone: string): number {
  const key = `${zone} ${Math.floor(instant / HOUR)}`;
  const known = REMEMBERED.get(key);
  if (known !== undefined) return known;
  const { date, hour, minute } = localTime(instant, zone);
  const ahead = (dayNumber(date) * 24 + hour) * 60 + minute - Math.floor(instant / MINUTE);
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  REMEMBERED.set(key, ahead);
  return ahead;
}

/** Day (from 1970) and minutes (from midnight) of an instant on a zone's clock. @throws on an unknown zone. */
export function localMinutes(instant: Instant, zone: string): { day: number; minutes: number } {
  const all = Math.floor(instant / MINUTE) + minutesAhead(instant, zone);
  const day = Math.floor(all / 1440);
  return { day, minutes: all - day * 1440 };
}

/** Day and clock of an instant in a zone, « 2026-12-08 » and « 10:00 ». @throws on an unknown zone. */
export function localClock(instant: Instant, zone: string): { date: IsoDate; time: string } {
  const { day, minutes } = localMinutes(instant, zone);
  return { date: dateOfDay(day), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}
