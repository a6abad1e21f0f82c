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
 * First step of every act on a card: who is it, may they, is the card of their territory
 * (invariant 10). Granted, the case and then the card are locked until the transaction ends, in
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
  const seen = staff ? await tx.cards.find(call.cardId) : null;
  const log = (action: string) =>
    tx.staff.logAccess({
      staffId: staff?.id ?? null,
      action,
      caseId: seen?.caseId ?? null,
      at: now,
    });
  if (!staff || !may(staff.role, call.permission)) {
    await log(`refused:${call.permission}`);
    return { kind: staff ? 'forbidden' : 'unlinked' };
  }
  if (!seen) return { kind: 'not-found' };
  if (seen.about && !staff.territories.includes(seen.about.territory)) {
    await log(`refused:${call.permission}`);
    return { kind: 'forbidden' };
  }
  if (seen.caseId) await tx.cases.lock(seen.caseId);
  const card = await tx.cards.lock(call.cardId);
  if (!card) return { kind: 'not-found' };
  await log(call.permission);
  return { kind: 'granted', staff, card };
}
