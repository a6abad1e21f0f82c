import type { CaseFile } from '../../domain/case.js';
import { DAY, type Instant } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { localDate } from '../../domain/time/local-time.js';
import { freeSlots, SEARCHED_DAYS } from '../../domain/visits/free-slots.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Tx } from '../ports/store.js';

/** How many slots a text can name in 160 letters. */
export const SLOTS_IN_A_TEXT = 3;

/** Real free slots of the territory's pairs for a household, before the legal date that matters. */
export async function slotsFor(
  tx: Tx,
  file: CaseFile,
  context: { calendar: Calendar; now: Instant },
): Promise<AppointmentSlot[]> {
  const { now, calendar } = context;
  const pairs = await tx.visits.pairsOf(file.territory);
  if (pairs.length === 0) return [];
  const span = { from: now, to: now + (SEARCHED_DAYS + 1) * DAY };
  const busy = await tx.visits.busy(file.territory, span, file.id);
  const hearing = file.hearingOn;
  const wish = {
    place: placeOf(file),
    calendar,
    before: hearing !== null && hearing > localDate(now, file.zone) ? hearing : null,
    count: SLOTS_IN_A_TEXT,
  };
  return freeSlots({ pairs, busy }, wish, now);
}
