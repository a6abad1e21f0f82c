import type { Place, Where } from '../../src/domain/contact/quiet-hours.js';
import { type OpeningHours, USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import type { Instant, StaffId } from '../../src/domain/ids.js';
import { calendar, PARIS, SAINT_DENIS, STRASBOURG } from '../contact/facts.js';

export const inPlace = (place: Place): Where => ({ place, calendar });
export const inParis = inPlace(PARIS);
export const inStrasbourg = inPlace(STRASBOURG);
export const inReunion = inPlace(SAINT_DENIS);

/** The usual hours, with what a test makes of them. */
export const line = (over: Partial<OpeningHours> = {}): OpeningHours => ({
  hours: USUAL_LINE_HOURS,
  exceptions: [],
  ...over,
});

export const staff = (name: string): StaffId => name as StaffId;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows, told without the code under test. Monday is 1. */
export function wallClock(instant: Instant, zone: string) {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      ...{ weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    } as Intl.DateTimeFormatOptions);
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map((p) => [p.type, p.value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1,
    hhmm: `${parts.hour}:${parts.minute}`,
  };
}
