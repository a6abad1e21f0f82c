import type { CaseFile } from '../../domain/case.js';
import { DAY, type Instant } from '../../domain/ids.js';
import { at, localDate } from '../../domain/time/local-time.js';
import { type AskedMoment, askedDays, askedSlots } from '../../domain/visits/asked-slots.js';
import {
  countFree,
  everyFree,
  freeOnDay,
  freeSlots,
  SEARCHED_DAYS,
  type SlotWish,
} from '../../domain/visits/free-slots.js';
import type { AppointmentSlot, WantedSlot } from '../../domain/visits/slots.js';
import { visitBefore } from '../../domain/visits/visit-need.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Tx } from '../ports/store.js';
import { agendaFor, type HouseholdAgenda, type SlotDeps } from './agenda-for.js';

/** How many slots a text can name in 160 letters. */
const SLOTS_IN_A_TEXT = 3;

type Context = SlotDeps & { readonly now: Instant };

/** Real free slots of the territory's pairs for a household, before the legal date that matters. */
export async function slotsFor(
  tx: Tx,
  file: CaseFile,
  { count = SLOTS_IN_A_TEXT, ...context }: Context & { readonly count?: number },
): Promise<AppointmentSlot[]> {
  const { now } = context;
  const span = { from: now, to: now + (SEARCHED_DAYS + 1) * DAY };
  const found = await agendaFor(tx, context, { file, span, now });
  return freeSlots(found.agenda, { ...wishOf(file, context, found), count }, now);
}

/** The free slots themselves, for whoever chooses with the household on the telephone. */
export async function everySlot(
  tx: Tx,
  file: CaseFile,
  { count, ...context }: Context & { readonly count: number },
): Promise<AppointmentSlot[]> {
  const { now } = context;
  const span = { from: now, to: now + (SEARCHED_DAYS + 1) * DAY };
  const found = await agendaFor(tx, context, { file, span, now });
  return everyFree(found.agenda, { ...wishOf(file, context, found), count }, now);
}

/** How many slots are free for a household; null where no pair visits at all. */
export async function countSlots(tx: Tx, file: CaseFile, context: Context): Promise<number | null> {
  const { now } = context;
  const span = { from: now, to: now + (SEARCHED_DAYS + 1) * DAY };
  const found = await agendaFor(tx, context, { file, span, now });
  if (found.agenda.pairs.length === 0) return null;
  return countFree(found.agenda, wishOf(file, context, found), now);
}

/** The slot of a pair at that hour, if the household can have it at this moment. */
export async function slotAt(
  tx: Tx,
  file: CaseFile,
  { wanted, ...context }: Context & { readonly wanted: WantedSlot },
): Promise<AppointmentSlot | null> {
  const { now } = context;
  const { pairId, startsAt } = wanted;
  if (startsAt < now || startsAt > now + (SEARCHED_DAYS + 1) * DAY) return null;
  const span = { from: now, to: startsAt + DAY };
  const { agenda, ...found } = await agendaFor(tx, context, { file, span, now });
  const pair = agenda.pairs.find(({ id }) => id === pairId);
  const wish = wishOf(file, context, { agenda, ...found });
  const date = localDate(startsAt, file.zone);
  if (!pair || (wish.before !== null && date >= wish.before)) return null;
  const slot = freeOnDay(pair, date, { agenda, wish, now }).find((s) => s.startsAt === startsAt);
  return slot ? { ...slot, number: 1 } : null;
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
  const span = { from: now, to: at(last, '00:00', file.zone) + 2 * DAY };
  const found = await agendaFor(tx, context, { file, span, now });
  return askedSlots(found.agenda, { ...wishOf(file, context, found), moments }, now);
}

function wishOf(
  file: CaseFile,
  { calendar, now }: Context,
  { legs, place }: HouseholdAgenda,
): SlotWish {
  return {
    ...{ place: placeOf(file), calendar, legs, count: SLOTS_IN_A_TEXT },
    before: visitBefore(file, localDate(now, file.zone)),
    windows: [file.contactHours, place?.hours ?? null].filter((hours) => hours !== null),
  };
}
