import type { IsoDate } from '../ids.js';
import type { HolidayArea } from '../territories.js';

/** Which days are public holidays where a household lives (domain 3.3). */
export type Calendar = {
  readonly isHoliday: (date: IsoDate, area: HolidayArea) => boolean;
};
