import type { CaseFile } from '../../domain/case.js';
import type { CaseId, Instant, StaffId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { CancelReason } from '../../domain/visits/cancel-reasons.js';
import type { WantedSlot } from '../../domain/visits/slots.js';
import { contactNumber } from '../contact/contact-number.js';
import { actOnce } from '../escalation/act-once.js';
import type { DeskRefusal, Refused } from '../ports/desk.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store, Tx } from '../ports/store.js';
import type { SlotTaken, VisitCancelled, VisitScene, VisitSet } from '../ports/team-visits.js';
import type { Clock } from '../ports/time-and-chance.js';
import type { TellDeps } from './tell-by-text.js';
import { type ByTeam, cancelByTeam, setByTeam, visitScene } from './visit-by-team.js';

/** Who acts on which household; `delivery` names one sending of a form, as for a card. */
export type CaseCall = {
  readonly caseId: CaseId;
  readonly staffId: StaffId;
  readonly delivery?: string;
};

/** The visit of a household, from its file: the same acts as from a card, without one. */
export type CaseVisits = {
  scene(call: CaseCall): Promise<VisitScene | Refused | DeskRefusal>;
  set(
    call: CaseCall & { readonly wanted: WantedSlot },
  ): Promise<VisitSet | SlotTaken | Refused | DeskRefusal>;
  cancel(
    call: CaseCall & { readonly reason: CancelReason },
  ): Promise<VisitCancelled | Refused | DeskRefusal>;
};

export type CaseVisitDeps = TellDeps & { readonly store: Store; readonly clock: Clock };

export function createCaseVisits(deps: CaseVisitDeps): CaseVisits {
  const { store, clock } = deps;
  const act = <T extends { readonly kind: string }>(
    call: CaseCall,
    doing: (tx: Tx, by: ByTeam) => Promise<T>,
  ) =>
    store.transaction(async (tx) => {
      const now = clock.now();
      const { delivery } = call;
      return actOnce<T | DeskRefusal>(tx, { delivery, now }, async () => {
        const access = await enter(tx, call, now);
        if ('kind' in access) return access;
        const key = `case-visit:${call.caseId}:${delivery ?? deps.ids.uuid()}`;
        return doing(tx, { ...access, phone: contactNumber(access.file), key, now });
      });
    });
  return {
    scene: (call) =>
      store.transaction(async (tx) => {
        const access = await look(tx, call);
        return 'kind' in access ? access : visitScene(tx, deps, { ...access, now: clock.now() });
      }),
    set: ({ wanted, ...call }) => act(call, (tx, by) => setByTeam(tx, deps, { ...by, wanted })),
    cancel: ({ reason, ...call }) =>
      act(call, (tx, by) => cancelByTeam(tx, deps, { ...by, reason })),
  };
}

type Access = { readonly staff: StaffMember; readonly file: CaseFile };

/** Who is it, may they, does the database show them the household (invariant 10). */
async function look(tx: Tx, { caseId, staffId }: CaseCall): Promise<Access | DeskRefusal> {
  const staff = await tx.staff.byId(staffId);
  if (!staff) return { kind: 'unlinked' };
  if (!may(staff.role, 'set-visit')) return { kind: 'forbidden' };
  const file = (await tx.cases.isShownTo(staff, caseId)) ? await tx.cases.find(caseId) : null;
  return file ? { staff, file } : { kind: 'not-found' };
}

/** The same, in the access log, with the household kept from everyone else until the end. */
async function enter(tx: Tx, call: CaseCall, at: Instant): Promise<Access | DeskRefusal> {
  const { caseId, staffId } = call;
  const seen = await look(tx, call);
  const log = (action: string) => tx.staff.logAccess({ staffId, action, caseId, at });
  if ('kind' in seen) {
    if (seen.kind === 'forbidden') await log('refused:set-visit');
    return seen;
  }
  await tx.cases.lock(caseId);
  await log('set-visit');
  // As it stands now that nobody else is at it.
  const file = await tx.cases.find(caseId);
  return file ? { ...seen, file } : { kind: 'not-found' };
}
