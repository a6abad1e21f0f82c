import { CONTACT_HOURS } from '../contact/quiet-hours.js';
import { MINUTE } from '../ids.js';
import {
  formatWeekHours,
  parseWeekHours,
  type Reading,
  type WeekBounds,
} from '../time/week-hours.js';
import type { PairHours } from '../visits/slots.js';

/** As calls out, which nothing lets cross 08:00 to 21:00, Sundays apart (domain 3.2). */
export const LINE_BOUNDS: WeekBounds = {
  open: CONTACT_HOURS.call.outer,
  shortest: 30 * MINUTE,
  words: {
    tooShort: 'trop court (30 minutes au moins)',
    closed: 'la ligne est fermée le',
    within: (day) => `la ligne du ${day} est ouverte`,
  },
};

/**
 * Reads « lun-ven 09:00-12:30 13:30-19:30; sam 09:30-13:00 », the hours of a line or of a person on
 * it. Refused with a sentence that quotes the part: what cannot be read, what lies outside 08:00 to
 * 21:00 or on a Sunday, a span under 30 minutes, twice the same hour.
 */
export const parseLineHours = (text: string): Reading<PairHours> =>
  parseWeekHours(text, LINE_BOUNDS);

/** The same hours as `parseLineHours` reads them, days of equal hours together. */
export const formatLineHours = (hours: PairHours): string => formatWeekHours(hours);
