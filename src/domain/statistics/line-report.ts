import type { IsoDate } from '../ids.js';
import { territoryOf } from '../territories.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, weekdayOf } from '../time/local-time.js';
import type { Rate } from './contact-rate.js';

/** Who hung up sooner is counted apart, in milliseconds of somebody's life (statistics 4.3, 12). */
export const SHORT_WAIT = 10_000;
/** A quick answer, in the same. */
export const QUICK_ANSWER = 30_000;

/** Calls of a territory (null: of nobody knows where) whose fate is known. */
export type CallGroup = {
  readonly territory: string | null;
  /** All that came in, refused ones included. */
  readonly received: number;
  /** Those that asked for a person and waited for one. */
  readonly offered: number;
  readonly answered: number;
  readonly answeredQuickly: number;
  readonly abandoned: number;
  readonly hungUpShort: number;
};

/** Call-backs asked for on a day, by the day on which the person was reached, if they were. */
export type CallBackGroup = {
  readonly territory: string | null;
  readonly askedOn: IsoDate;
  readonly reachedOn: IsoDate | null;
  readonly callBacks: number;
};

export type LineReport = {
  readonly received: number;
  readonly offered: number;
  readonly answered: Rate;
  readonly answeredQuickly: Rate;
  readonly abandoned: Rate;
  readonly hungUpShort: Rate;
  /** Chose to be called back or to leave a message, or waited as long as anyone may. */
  readonly otherwise: Rate;
  readonly calledBack: Rate;
  /** Call-backs left out of the rate: their working day is not over. */
  readonly calledBackPending: number;
};

export type LineFacts = {
  readonly calls: readonly CallGroup[];
  readonly callBacks: readonly CallBackGroup[];
  readonly cutOff: IsoDate;
  readonly calendar: Calendar;
};

/** The figures of the line (statistics 4.3, 12): shares of the calls offered, whoever called. */
export function lineReport({ calls, callBacks, cutOff, calendar }: LineFacts): LineReport {
  const sum = (count: (group: CallGroup) => number) =>
    calls.reduce((total, group) => total + count(group), 0);
  const offered = sum((group) => group.offered);
  const share = (numerator: number): Rate => ({ numerator, denominator: offered });
  const [answered, abandoned, hungUpShort] = [
    sum((group) => group.answered),
    sum((group) => group.abandoned),
    sum((group) => group.hungUpShort),
  ];
  return {
    received: sum((group) => group.received),
    offered,
    answered: share(answered),
    answeredQuickly: share(sum((group) => group.answeredQuickly)),
    abandoned: share(abandoned),
    hungUpShort: share(hungUpShort),
    otherwise: share(offered - answered - abandoned - hungUpShort),
    ...callBackRate(callBacks, { cutOff, calendar }),
  };
}

/**
 * Reached in time: by the end of the working day that follows the asking. One whose time is not
 * over says nothing yet, unless it is done.
 */
function callBackRate(
  groups: readonly CallBackGroup[],
  { cutOff, calendar }: Pick<LineFacts, 'cutOff' | 'calendar'>,
): Pick<LineReport, 'calledBack' | 'calledBackPending'> {
  let [numerator, denominator, calledBackPending] = [0, 0, 0];
  for (const { territory, askedOn, reachedOn, callBacks } of groups) {
    const lastDay = nextWorkingDay(askedOn, { territory, calendar });
    if (reachedOn === null && cutOff <= lastDay) {
      calledBackPending += callBacks;
      continue;
    }
    denominator += callBacks;
    if (reachedOn !== null && reachedOn <= lastDay) numerator += callBacks;
  }
  return { calledBack: { numerator, denominator }, calledBackPending };
}

const FRIDAY = 5;

/** The first Monday to Friday after a day that is no holiday where the household lives. */
function nextWorkingDay(
  day: IsoDate,
  { territory, calendar }: { readonly territory: string | null; readonly calendar: Calendar },
): IsoDate {
  const area = territoryOf(territory ?? '')?.holidays ?? 'FR';
  let next = addDays(day, 1);
  while (weekdayOf(next) > FRIDAY || calendar.isHoliday(next, area)) next = addDays(next, 1);
  return next;
}
