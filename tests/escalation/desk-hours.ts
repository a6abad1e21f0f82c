import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { DeskHours } from '../../src/domain/escalation/working-time.js';
import { type OpeningHours, USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import { territoryOf } from '../../src/domain/territories.js';

const calendar = createHolidayCalendar();
const USUAL: OpeningHours = { hours: USUAL_LINE_HOURS, exceptions: [] };

/** The desk of a territory, at its usual hours unless told otherwise. */
export function hoursOf(code: string, opening: OpeningHours = USUAL): DeskHours {
  const place = territoryOf(code);
  if (!place) throw new Error(`No territory ${code}`);
  return { opening, where: { place, calendar } };
}
