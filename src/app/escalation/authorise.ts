import type { Instant } from '../../domain/ids.js';
import { may, type Permission } from '../../domain/roles.js';
import type { Card } from '../ports/cards.js';
import type { DeskCall, DeskRefusal } from '../ports/desk.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';

export type Granted = {
  readonly kind: 'granted';
  readonly staff: StaffMember;
  readonly card: Card;
};

type Asking = DeskCall & { readonly permission: Permission };

/**
 * First step of every act on a card: who is it, may they, is the card of their territory
 * (invariant 10). Granted, the case and then the card are locked until the transaction ends, in
 * that order everywhere. Both answers are written in the access log.
 */
export async function authorise(
  tx: Tx,
  call: Asking,
  now: Instant,
): Promise<Granted | DeskRefusal> {
  const { staff, seen, refusal } = await look(tx, call);
  const log = (action: string) =>
    tx.staff.logAccess({
      staffId: staff?.id ?? null,
      action,
      caseId: seen?.caseId ?? null,
      at: now,
    });
  if (refusal?.kind === 'forbidden') await log(`refused:${call.permission}`);
  if (!staff || !seen || refusal) return refusal ?? { kind: 'not-found' };
  if (seen.caseId) await tx.cases.lock(seen.caseId);
  const card = await tx.cards.lock(call.cardId);
  if (!card) return { kind: 'not-found' };
  await log(call.permission);
  return { kind: 'granted', staff, card };
}

/** The same question without locks nor log, for what changes nothing and shows nothing. */
export async function mayAct(tx: Tx, call: Asking): Promise<Granted | DeskRefusal> {
  const { staff, seen, refusal } = await look(tx, call);
  if (refusal || !staff || !seen) return refusal ?? { kind: 'not-found' };
  return { kind: 'granted', staff, card: seen };
}

async function look(tx: Tx, call: Asking) {
  const staff =
    'staffId' in call
      ? await tx.staff.byId(call.staffId)
      : await tx.staff.bySlackUser(call.slackUserId);
  const seen = staff ? await tx.cards.find(call.cardId) : null;
  return { staff, seen, refusal: refusalFor({ staff, seen, permission: call.permission }) };
}

function refusalFor(asked: {
  staff: StaffMember | null;
  seen: Card | null;
  permission: Permission;
}): DeskRefusal | null {
  const { staff, seen, permission } = asked;
  if (!staff || !may(staff.role, permission)) return { kind: 'forbidden' };
  if (!seen) return { kind: 'not-found' };
  const isElsewhere = seen.territory !== null && !staff.territories.includes(seen.territory);
  return isElsewhere ? { kind: 'forbidden' } : null;
}
