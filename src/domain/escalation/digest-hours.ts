import type { Where } from '../contact/quiet-hours.js';
import { lineSpansOn, type OpeningHours } from '../hotline/opening-hours.js';
import type { Instant, IsoDate } from '../ids.js';
import { addDays, at, weekdayOf } from '../time/local-time.js';
import type { Reading } from '../time/week-hours.js';

/** morning: what the day holds; evening: what stays open. */
export const DIGEST_PARTS = ['morning', 'evening'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];

/** « HH:mm » on the territory's clock; null: that digest is not wanted. */
export type DigestHours = Readonly<Record<DigestPart, string | null>>;

export const USUAL_DIGEST_HOURS: DigestHours = { morning: '08:45', evening: '17:45' };

/** Within which an hour may be chosen: a morning digest read at noon is of no use any more. */
export const DIGEST_BOUNDS: Readonly<Record<DigestPart, readonly [from: string, to: string]>> = {
  morning: ['06:00', '11:30'],
  evening: ['14:00', '21:00'],
};
const NOON = '12:00';
const SUNDAY = 7;

export type DigestPlan = {
  readonly part: DigestPart;
  readonly day: IsoDate;
  readonly hours: DigestHours;
  /** When the territory's line is open: a day on which it is closed is no working day. */
  readonly line: OpeningHours;
};

/**
 * When a digest of that day leaves; null on a day without one: a Sunday, a public holiday of the
 * place, a day on which the line is closed, or a digest nobody wants. The evening's leaves at the
 * line's closing where that is earlier (Saturday at 13:00). @throws on an unknown zone.
 */
export function digestDue({ part, day, hours, line }: DigestPlan, where: Where): Instant | null {
  const hour = hours[part];
  const { zone, holidays } = where.place;
  if (hour === null || weekdayOf(day) === SUNDAY) return null;
  if (where.calendar.isHoliday(day, holidays)) return null;
  const closes = lineSpansOn(line, day, where).at(-1)?.closes;
  if (closes === undefined) return null;
  const due = at(day, hour, zone);
  return part === 'evening' ? Math.min(due, closes) : due;
}

/** From when a digest that could not leave says nothing any more: noon, or the day's end. */
export function digestExpires(part: DigestPart, day: IsoDate, zone: string): Instant {
  return part === 'morning' ? at(day, NOON, zone) : at(addDays(day, 1), '00:00', zone);
}

/** Reads « 8h30 », « 08:30 » or « jamais » (null). Refused with a sentence that says what is taken. */
export function parseDigestHour(text: string, part: DigestPart): Reading<string | null> {
  const word = text.trim().toLowerCase();
  if (word === 'jamais') return { ok: true, value: null };
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?::|h)(\d{2})?$/.exec(word) ?? [];
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  const [from, to] = DIGEST_BOUNDS[part];
  const isClock = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  if (isClock && from <= clock && clock <= to) return { ok: true, value: clock };
  const problem = `« ${text.trim()} » : une heure de ${from} à ${to} est attendue (08:45), ou jamais`;
  return { ok: false, problem };
}
