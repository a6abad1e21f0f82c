import { CONTACT_HOURS } from '../contact/quiet-hours.js';
import {
  type ClockSpan,
  formatWeekHours,
  parseWeekHours,
  type Reading,
  type WeekBounds,
} from '../time/week-hours.js';
import type { PairHours } from './slots.js';
import { VISIT_LENGTH } from './visit-need.js';

const WEEKDAY: readonly ClockSpan[] = [
  ['09:00', '12:30'],
  ['14:00', '19:30'],
];

/** What a pair is given when nobody says otherwise: evenings and Saturday morning included (seed K-06). */
export const USUAL_PAIR_HOURS: PairHours = {
  ...{ 1: WEEKDAY, 2: WEEKDAY, 3: WEEKDAY, 4: WEEKDAY, 5: WEEKDAY },
  6: [['09:00', '12:30']],
};

/** What no household could be offered is refused. */
const BOUNDS: WeekBounds = {
  open: CONTACT_HOURS.visit.usual,
  shortest: VISIT_LENGTH,
  words: {
    tooShort: 'plus court qu’une visite (1 heure)',
    closed: 'aucune visite le',
    within: (day) => `les visites du ${day} se font`,
  },
};

/**
 * Reads « lun-ven 09:00-12:30 14:00-19:30; sam 09:00-12:30 », also written « lundi, mardi 9h-12h30 ».
 * Refused with a sentence that quotes the part: what cannot be read, and what no household could
 * be offered (outside the visit hours, shorter than a visit, twice the same hour).
 */
export const parsePairHours = (text: string): Reading<PairHours> => parseWeekHours(text, BOUNDS);

/** The same hours as `parsePairHours` reads them, days of equal hours together; for lists. */
export const formatPairHours = (hours: PairHours): string => formatWeekHours(hours);
