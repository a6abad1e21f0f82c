import type { VisitOutcome } from '../../domain/visits/visit-outcome.js';
import type { TeamSettings } from '../ports/settings.js';
import { arrive, leave, tellAtTheDoor } from './at-the-door.js';
import type { DoorAnswer, DoorCall, DoorDeps } from './door-frame.js';
import { type LateBy, teamLate } from './team-late.js';

/** What the sheet of the day may ask for; every press may come late, and twice. */
export type DoorDesk = {
  arrive(call: DoorCall): Promise<DoorAnswer>;
  leave(call: DoorCall): Promise<DoorAnswer>;
  tell(call: DoorCall & { readonly outcome: VisitOutcome }): Promise<DoorAnswer>;
  late(call: DoorCall & { readonly minutes: LateBy }): Promise<DoorAnswer>;
};

/** These use cases with their ports filled in (compose-web.ts). */
export function createDoorDesk(deps: DoorDeps & { readonly settings: TeamSettings }): DoorDesk {
  return {
    arrive: (call) => arrive(deps, call),
    leave: (call) => leave(deps, call),
    tell: (call) => tellAtTheDoor(deps, call),
    late: (call) => teamLate(deps, call),
  };
}
