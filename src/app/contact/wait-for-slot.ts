import type { CaseFile } from '../../domain/case.js';
import { DAY, type Instant } from '../../domain/ids.js';
import { addDays, at, daysBetween, localDate } from '../../domain/time/local-time.js';
import { visitBefore } from '../../domain/visits/visit-need.js';
import type { Tx } from '../ports/store.js';
import type { SlotDeps } from '../visits/agenda-for.js';
import { countSlots } from '../visits/offer-slots.js';

/** Of those invited, about one in three books: so many invitations for a free slot, no more. */
const INVITED_FOR_A_SLOT = 3;
/** An invitation unanswered for so long asks for no slot any more. */
const INVITATION_LIFE = 3 * DAY;
/** Longer than that, a person decides: the household is not left without news. */
const LONGEST_WAIT = 7 * DAY;
/** Slots nearer to the legal date than that cannot fall free in time. */
const TOO_NEAR_DAYS = 3;
const LOOKED_AT = '09:15';

/** `go`: it may leave · `wait`: until then · `person`: no slot will come in time. */
export type SlotWait =
  | { readonly kind: 'go' | 'person' }
  | { readonly kind: 'wait'; readonly until: Instant };

/**
 * Whether a text that invites to a visit may leave: a household is not invited to nothing, nor
 * more households than the free slots can receive. Where no pair visits at all, the text leaves as
 * it always did, and a person answers for what follows.
 */
export async function waitForSlot(
  tx: Tx,
  deps: SlotDeps,
  { file, planned, now }: { file: CaseFile; planned: Instant; now: Instant },
): Promise<SlotWait> {
  const found = await countSlots(tx, file, { ...deps, now });
  if (found === null) return { kind: 'go' };
  const invited = await tx.visits.invited(file, now - INVITATION_LIFE);
  if (found > 0 && invited < found * INVITED_FOR_A_SLOT) return { kind: 'go' };
  const today = localDate(now, file.zone);
  const before = visitBefore(file, today);
  const isNear = before !== null && daysBetween(today, before) <= TOO_NEAR_DAYS;
  if (isNear || now - planned >= LONGEST_WAIT) return { kind: 'person' };
  return { kind: 'wait', until: at(addDays(today, 1), LOOKED_AT, file.zone) };
}
