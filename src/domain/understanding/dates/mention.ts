import type { DayPart } from './date-reading.js';

/** Which of the days so named: « prochain », « en huit », « en quinze », « d'après », « ce », « dernier », « un ». */
export type Turn = 'next' | 'eight' | 'fifteen' | 'following' | 'this' | 'last' | 'any';

/** A stretch of days named as such. `ahead`: 0 this one, 1 the next; null: not told. */
export type Stretch = {
  readonly unit: 'weekend' | 'week' | 'month';
  readonly portion: 'all' | 'start' | 'middle' | 'end';
  readonly ahead: number | null;
};

export type Clock = { readonly hour: number; readonly minute: number };

/** What one run of words says of a moment, before the calendar is asked. */
export type Mention = {
  /** First token, and the one after the last. */
  first: number;
  last: number;
  weekday?: number;
  turn?: Turn;
  day?: number;
  month?: number;
  year?: number;
  /** Written « 2/3 », as two slot numbers may be. */
  isSlashed?: boolean;
  /** Days from today, most likely first. */
  offsets?: readonly number[];
  monthsAhead?: number;
  stretch?: Stretch;
  /** The day whose week is meant: « la semaine du 7 ». */
  inWeekOf?: boolean;
  part?: DayPart;
  time?: Clock;
  from?: Clock;
  to?: Clock;
};

/** True once the mention says a day or days, not only an hour. */
export const namesDays = (mention: Mention): boolean =>
  mention.weekday !== undefined ||
  mention.day !== undefined ||
  mention.month !== undefined ||
  mention.offsets !== undefined ||
  mention.monthsAhead !== undefined ||
  mention.stretch !== undefined;

export const namesHours = ({ part, time, from, to }: Mention): boolean =>
  (part ?? time ?? from ?? to) !== undefined;
