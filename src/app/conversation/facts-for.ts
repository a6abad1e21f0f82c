import type { CaseFile } from '../../domain/case.js';
import { CONTACT_HOURS, closedBecause } from '../../domain/contact/quiet-hours.js';
import type { Facts } from '../../domain/conversation/turn.js';
import type { Instant } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { type TextLanguage, unwrittenLanguage } from '../../domain/wording/languages.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Tx } from '../ports/store.js';
import type { SlotDeps } from '../visits/agenda-for.js';
import { slotsAskedFor, slotsFor } from '../visits/offer-slots.js';
import type { BareInput } from './one-step.js';

type Needs = SlotDeps;
type Asking = { readonly input: BareInput; readonly now: Instant };

/** What the engine must know of a household at the moment of a turn, whatever the channel. */
export async function factsFor(
  tx: Tx,
  { calendar, roads }: Needs,
  {
    file,
    language,
    input,
    now,
  }: Asking & { readonly file: CaseFile; readonly language: TextLanguage },
): Promise<Facts> {
  const moments = input.kind === 'reply' ? input.meaning.dates : [];
  const visit = await tx.visits.bookedFor(file.id);
  return {
    slots: await slotsFor(tx, file, { calendar, roads, now }),
    asked: await slotsAskedFor(tx, file, { calendar, roads, now, moments }),
    teamClosed: isTeamClosed(file, { calendar, now }),
    visitBooked: visit !== null,
    language,
    unwritten: unwrittenLanguage(file.language),
  };
}

/** Of somebody who is in no case, or in several: nothing is known, and nothing is offered. */
export function factsOfStranger({ calendar }: Pick<Needs, 'calendar'>, { now }: Asking): Facts {
  return {
    slots: [],
    asked: [],
    teamClosed: isTeamClosed(null, { calendar, now }),
    visitBooked: false,
    language: 'fr',
    unwritten: null,
  };
}

const isTeamClosed = (
  file: CaseFile | null,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): boolean =>
  closedBecause(CONTACT_HOURS.call.usual, now, { place: placeOf(file), calendar }) !== null;
