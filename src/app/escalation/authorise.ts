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

/**
 * First step of every act on a card: who is it, may they, does the database show them the card
 * (invariant 10: their territories, their operator). Granted, the case and then the card are locked until the transaction ends, in
 * that order everywhere. Both answers are written in the access log.
 */
export async function authorise(
  tx: Tx,
  call: DeskCall & { readonly permission: Permission },
  now: Instant,
): Promise<Granted | DeskRefusal> {
  const staff =
    'staffId' in call
      ? await tx.staff.byId(call.staffId)
      : await tx.staff.bySlackUser(call.slackUserId);
  const seen = staff ? await tx.cards.findAs(staff, call.cardId) : null;
  const log = (action: string, about = seen) =>
    tx.staff.logAccess({
      staffId: staff?.id ?? null,
      action,
      caseId: about?.caseId ?? null,
      at: now,
    });
  if (!staff || !may(staff.role, call.permission)) {
    await log(`refused:${call.permission}`);
    return { kind: 'forbidden' };
  }
  if (!seen) {
    const hidden = await tx.cards.find(call.cardId);
    if (!hidden) return { kind: 'not-found' };
    await log(`refused:${call.permission}`, hidden);
    return { kind: 'forbidden' };
  }
  if (seen.caseId) await tx.cases.lock(seen.caseId);
  const card = await tx.cards.lock(call.cardId);
  if (!card) return { kind: 'not-found' };
  await log(call.permission);
  return { kind: 'granted', staff, card };
}
