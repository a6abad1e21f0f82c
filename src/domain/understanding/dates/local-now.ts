import { dateOfDay, partsOf } from '../../time/civil-day.js';
import { localMinutes } from '../local-clock.js';
import type { DateContext } from './date-reading.js';

export type LocalSlot = { readonly number: number; readonly day: number; readonly minutes: number };

/** The reply's moment on the household's clock; days count from 1970, minutes from midnight. */
export type LocalNow = {
  readonly today: number;
  readonly minutes: number;
  readonly weekday: number;
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly zone: string;
  readonly slots: readonly LocalSlot[];
  /** Last day offered: a weekday named may be any up to it. */
  readonly horizon: number;
};

/** @throws on an unknown zone. */
export function localNow({ now, zone, slots }: DateContext): LocalNow {
  const { day: today, minutes } = localMinutes(now, zone);
  const [year, month, dayOfMonth] = partsOf(dateOfDay(today));
  const local = slots.map(({ number, startsAt }) => ({
    number,
    ...localMinutes(startsAt, zone),
  }));
  return {
    ...{ today, minutes, weekday: weekdayOfDay(today), year, month, dayOfMonth, zone },
    slots: local.filter(({ day }) => day >= today),
    horizon: Math.max(today, ...local.map(({ day }) => day)),
  };
}

/** 1 = Monday, of a day counted from 1970. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
