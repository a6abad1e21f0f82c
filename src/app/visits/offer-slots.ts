import type { CaseFile } from '../../domain/case.js';
import { DAY, type Instant } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { at, localDate } from '../../domain/time/local-time.js';
import { type AskedMoment, askedDays, askedSlots } from '../../domain/visits/asked-slots.js';
import {
  type Agenda,
  freeSlots,
  SEARCHED_DAYS,
  type SlotWish,
} from '../../domain/visits/free-slots.js';
import type { AppointmentSlot } from '../../domain/visits/slots.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Tx } from '../ports/store.js';

/** How many slots a text can name in 160 letters. */
export const SLOTS_IN_A_TEXT = 3;

type Context = { readonly calendar: Calendar; readonly now: Instant };

/** Real free slots of the territory's pairs for a household, before the legal date that matters. */
export async function slotsFor(
  tx: Tx,
  file: CaseFile,
  context: Context,
): Promise<AppointmentSlot[]> {
  const { now } = context;
  const agenda = await agendaOf(tx, file, { from: now, to: now + (SEARCHED_DAYS + 1) * DAY });
  return freeSlots(agenda, wishOf(file, context), now);
}

/** Free slots on the days that a reply spoke of; none when it spoke of no day that can be had. */
export async function slotsAskedFor(
  tx: Tx,
  file: CaseFile,
  { moments, ...context }: Context & { readonly moments: readonly AskedMoment[] },
): Promise<AppointmentSlot[]> {
  const { now } = context;
  const last = askedDays(moments, file.zone, now).sort().at(-1);
  if (last === undefined) return [];
  const agenda = await agendaOf(tx, file, {
    from: now,
    to: at(last, '00:00', file.zone) + 2 * DAY,
  });
  return askedSlots(agenda, { ...wishOf(file, context), moments }, now);
}

async function agendaOf(
  tx: Tx,
  file: CaseFile,
  span: { from: Instant; to: Instant },
): Promise<Agenda> {
  const pairs = await tx.visits.pairsOf(file);
  if (pairs.length === 0) return { pairs, busy: [] };
  return { pairs, busy: await tx.visits.busy(file.territory, span, file.id) };
}

function wishOf(file: CaseFile, { calendar, now }: Context): SlotWish {
  const hearing = file.hearingOn;
  return {
    place: placeOf(file),
    calendar,
    before: hearing !== null && hearing > localDate(now, file.zone) ? hearing : null,
    count: SLOTS_IN_A_TEXT,
  };
}
