import type { CaseFile } from '../../domain/case.js';
import { HOUR, type Instant, type StaffId, type VisitId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import type { DayOfVisit } from '../ports/visit-day.js';
import type { Visit } from '../ports/visits.js';

export type DoorDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

/** What somebody of the pair does on the spot, perhaps long before their telephone can say it. */
export type DoorCall = {
  readonly staffId: StaffId;
  readonly visitId: VisitId;
  /** Names this press: sent again, it changes nothing and is answered the same. */
  readonly delivery: string;
  /** How long ago it was pressed, in milliseconds of somebody's life: no clock has to be right. */
  readonly ago: number;
};

export type DoorAnswer =
  | { readonly kind: 'done' }
  /** French, for the person who pressed. */
  | { readonly kind: 'refused'; readonly message: string }
  /** No such visit, or it is another pair's. */
  | { readonly kind: 'not-found' };

export type AtDoor = {
  readonly staff: StaffMember;
  readonly file: CaseFile;
  readonly visit: Visit & { readonly status: string };
  readonly day: DayOfVisit;
  /** When it was pressed. */
  readonly at: Instant;
  readonly now: Instant;
};

/** A telephone that was off for longer tells of another day: its hour is not believed. */
const LONGEST_AGO = 24 * HOUR;

/**
 * Frame of every act at the door, in one transaction: the press's own name first, then whether this
 * person is of the pair, then the act, with the household's case held.
 */
export async function atTheDoor(
  { store, clock }: DoorDeps,
  call: DoorCall,
  act: (tx: Tx, door: AtDoor) => Promise<DoorAnswer>,
): Promise<DoorAnswer> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const key = `door:${call.staffId}:${call.delivery}`;
    const before = await tx.cards.delivered(key);
    if (before) return before as DoorAnswer;
    const { staffId, visitId } = call;
    const staff = await tx.staff.byId(staffId);
    const visitors = await tx.visitDay.visitors(visitId);
    if (!staff || !may(staff.role, 'own-day') || !visitors.includes(staffId)) return NOT_FOUND;
    const seen = await tx.visits.find(visitId);
    if (!seen) return NOT_FOUND;
    await tx.cases.lock(seen.caseId);
    const visit = await tx.visits.find(visitId);
    const file = await tx.cases.find(seen.caseId);
    const day = await tx.visitDay.of(visitId);
    if (!visit || !file || !day) return NOT_FOUND;
    await tx.staff.logAccess({ staffId, action: 'own-day', caseId: file.id, at: now });
    const ago = clock.lived(Math.min(Math.max(0, call.ago), LONGEST_AGO));
    const answer = await act(tx, { staff, file, visit, day, at: now - ago, now });
    await tx.cards.keepDelivery(key, { ...answer }, now);
    return answer;
  });
}

const NOT_FOUND = { kind: 'not-found' } as const;
