import type { Instant, IsoDate } from '../ids.js';
import { localTime } from '../time/local-time.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** Day and clock of an instant in a zone, « 2026-12-08 » and « 10:00 ». @throws on an unknown zone. */
export function localClock(instant: Instant, zone: string): { date: IsoDate; time: string } {
  const { date, hour, minute } = localTime(instant, zone);
  return { date, time: `${two(hour)}:${two(minute)}` };
}
