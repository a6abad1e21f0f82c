import type { CaseFile } from '../case.js';
import { HOUR, type Instant, type IsoDate, MINUTE } from '../ids.js';
import type { HolidayArea } from '../territories.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, at, localDate, weekdayOf } from '../time/local-time.js';

/** A visit at home lasts an hour. */
export const VISIT_LENGTH = HOUR;
/** A household is never asked to be ready sooner than this. */
export const SHORTEST_NOTICE = 20 * HOUR;

/** How long a visit takes, and the first instant at which one may begin. */
export type VisitNeed = { readonly length: number; readonly from: Instant };

/** A territory's setting: words go through somebody else, and somebody else must be found. */
export type InterpreterRule = { readonly minutes: number; readonly workingDays: number };

/** Language that must be interpreted for a pair that speaks these; null when it is not needed. */
export function interpreterFor(
  file: Pick<CaseFile, 'language' | 'interpreter'>,
  spoken: readonly string[],
): string | null {
  const language = (file.interpreter ?? file.language ?? 'fr').toLowerCase();
  return language === 'fr' || spoken.includes(language) ? null : language;
}

/** What a visit needs: longer, and later, with an interpreter. */
export function visitNeed(
  rule: InterpreterRule | null,
  where: { calendar: Calendar; holidays: HolidayArea; zone: string; now: Instant },
): VisitNeed {
  const soonest = where.now + SHORTEST_NOTICE;
  if (!rule) return { length: VISIT_LENGTH, from: soonest };
  const day = workingDaysLater(rule.workingDays, where);
  return { length: rule.minutes * MINUTE, from: Math.max(soonest, at(day, '00:00', where.zone)) };
}

/** Saturdays and Sundays are no working days for a service that sends interpreters. */
function workingDaysLater(
  days: number,
  { calendar, holidays, zone, now }: Parameters<typeof visitNeed>[1],
): IsoDate {
  let day = localDate(now, zone);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) < 6 && !calendar.isHoliday(day, holidays)) left -= 1;
  }
  return day;
}

/** Key dates after which a visit comes too late (domain 2.4). */
const BINDING = [
  'audience',
  'fin du délai du CDP',
  'fin de la trêve hivernale',
  'concours accordé',
] as const;

/**
 * The first date to come that a visit must precede: the hearing, the end of the commandement's
 * delay, the force publique. null when none is to come.
 */
export function visitBefore(
  file: Pick<CaseFile, 'hearingOn' | 'deadlineOn' | 'deadlineKind'>,
  today: IsoDate,
): IsoDate | null {
  const isBinding = BINDING.some((kind) => kind === file.deadlineKind);
  const dates = [file.hearingOn, isBinding ? file.deadlineOn : null];
  const ahead = dates.filter((date): date is IsoDate => date !== null && date > today);
  return ahead.sort()[0] ?? null;
}
