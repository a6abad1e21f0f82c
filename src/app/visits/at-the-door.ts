import { HOUR } from '../../domain/ids.js';
import { shortSlot } from '../../domain/time/local-time.js';
import { VISIT_OUTCOMES, type VisitOutcome } from '../../domain/visits/visit-outcome.js';
import type { Tx } from '../ports/store.js';
import { toursChange } from '../tours/tours-change.js';
import { expectCheckOut, forgetCheckOut } from './check-out.js';
import {
  type AtDoor,
  atTheDoor,
  type DoorAnswer,
  type DoorCall,
  type DoorDeps,
} from './door-frame.js';
import { alarmTeam, tellOutcome } from './tell-outcome.js';
import { expectOutcome } from './visit-cards.js';

/** A pair is at the door so long before the hour, at most. */
const EARLY = HOUR;
const EARLIEST = 12 * HOUR;
const DONE = { kind: 'done' } as const;

/** « J'arrive »: from here on, a worker who does not leave is asked after. */
export function arrive(deps: DoorDeps, call: DoorCall): Promise<DoorAnswer> {
  return atTheDoor(deps, call, async (tx, door) => {
    const { staff, file, visit, day, at } = door;
    const refusal = fallenAway(door) ?? tooEarly(door);
    if (refusal) return refusal;
    if (day.arrivedAt !== null) return DONE;
    await tx.visitDay.arrive(visit.id, staff.id, at);
    await expectCheckOut(tx, { visit, arrivedAt: at });
    if (!visit.announced) await expectOutcome(tx, visit);
    const detail = { visitId: visit.id };
    await tx.cases.note(file.id, { kind: 'visit-arrived', actor: `staff:${staff.id}`, at, detail });
    return DONE;
  });
}

/** « Je repars »: nobody is asked after any more. */
export function leave(deps: DoorDeps, call: DoorCall): Promise<DoorAnswer> {
  return atTheDoor(deps, call, async (tx, door) => {
    await goAway(tx, door);
    return DONE;
  });
}

/**
 * What came of the visit, in two presses. Whatever it was, the pair leaves, but for a household
 * that was met: they are inside. A danger is heard even of a visit that was moved meanwhile.
 */
export function tellAtTheDoor(
  deps: DoorDeps,
  call: DoorCall & { readonly outcome: VisitOutcome },
): Promise<DoorAnswer> {
  const { outcome } = call;
  return atTheDoor(deps, call, async (tx, door) => {
    const { staff, file, visit, at, now } = door;
    const actor = `staff:${staff.id}` as const;
    const isDanger = VISIT_OUTCOMES[outcome].follows === 'alarm';
    const gone = fallenAway(door);
    if (isDanger && gone) {
      await alarmTeam(tx, deps, { file, actor, now });
      await goAway(tx, door);
      return DONE;
    }
    const refusal = gone ?? (isDanger ? null : tooEarly(door));
    if (refusal) return refusal;
    await tellOutcome(tx, deps, { file, visit, outcome, actor, at, now });
    if (outcome !== 'met') await goAway(tx, door);
    return DONE;
  });
}

async function goAway(tx: Tx, { staff, file, visit, day, at, now }: AtDoor): Promise<void> {
  await forgetCheckOut(tx, { visit, now });
  if (day.arrivedAt === null || day.leftAt !== null) return;
  await tx.visitDay.leave(visit.id, at);
  await toursChange(tx, { visits: [visit], now });
  const detail = { visitId: visit.id };
  await tx.cases.note(file.id, { kind: 'visit-left', actor: `staff:${staff.id}`, at, detail });
}

function fallenAway({ visit }: AtDoor): DoorAnswer | null {
  if (visit.status === 'moved')
    return refused('Cette visite a été déplacée : rechargez la page pour voir votre journée.');
  return visit.status === 'cancelled' ? refused('Cette visite a été annulée.') : null;
}

function tooEarly({ visit, file, at }: AtDoor): DoorAnswer | null {
  // Nobody waits at a door without an appointment: the pair goes when it is near.
  if (at >= visit.startsAt - (visit.announced ? EARLY : EARLIEST)) return null;
  const when = shortSlot(visit.startsAt, file.zone);
  return refused(`La visite est prévue ${when} : c'est trop tôt pour la noter.`);
}

const refused = (message: string): DoorAnswer => ({ kind: 'refused', message });
