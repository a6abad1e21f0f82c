import { DateTime } from 'luxon';
import type { Instant, IsoDate } from '../ids.js';

/** The calendar day in mainland France, where files are sent and read. */
export function dayOf(now: Instant): IsoDate {
  return DateTime.fromMillis(now, { zone: 'Europe/Paris' }).toFormat('yyyy-MM-dd');
}
