import type { IsoDate } from '../../domain/ids.js';
import type { PairDay } from '../ports/tours.js';

export type PairDayRow = PairDay & {
  readonly territory: string;
  /** First names. */
  readonly workers: readonly string[];
};

/** What pairs did, beside what the order of arrival would have come to (app/tours/compare-week.ts). */
export type PairDayView = {
  /** Mondays of the weeks counted, newest first. */
  weeks(territories: readonly string[]): Promise<IsoDate[]>;
  /** Days of a week, in the order of days and pairs. */
  days(territories: readonly string[], monday: IsoDate): Promise<PairDayRow[]>;
};
