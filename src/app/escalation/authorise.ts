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
 * First step of every act on a card: who is it, may they, does the database show them the card
 * (invariant 10: their territories, their operator). Granted, the case and then the card are
 * locked until the transaction ends, in that order everywhere. Both answers are written in the
 * access log.
 */
export async function authorise(
  tx: Tx,
  call: Asking,
  now: Instant,
): Promise<Granted | DeskRefusal> {
  const { staff, card: seen, refusal } = await look(tx, call);
  const log = (action: string) =>
    tx.staff.logAccess({
      staffId: staff?.id ?? null,
      action,
      caseId: seen?.caseId ?? null,
      at: now,
    });
  if (refusal && refusal.kind !== 'not-found') await log(`refused:${call.permission}`);
  if (!staff || !seen || refusal) return refusal ?? { kind: 'not-found' };
  if (seen.caseId) await tx.cases.lock(seen.caseId);
  const card = await tx.cards.lock(call.cardId);
  if (!card) return { kind: 'not-found' };
  await log(call.permission);
  return { kind: 'granted', staff, card };
}

/** The same question without locks nor log, for what changes nothing and shows nothing. */
export async function mayAct(tx: Tx, call: Asking): Promise<Granted | DeskRefusal> {
  const { staff, card, refusal } = await look(tx, call);
  if (refusal || !staff || !card) return refusal ?? { kind: 'not-found' };
  return { kind: 'granted', staff, card };
}

async function look(tx: Tx, call: Asking): Promise<Looked> {
  const staff =
    'staffId' in call
      ? await tx.staff.byId(call.staffId)
      : await tx.staff.bySlackUser(call.slackUserId);
  const card = staff ? await tx.cards.find(call.cardId) : null;
  if (!staff) return { staff, card, refusal: { kind: 'unlinked' } };
  if (!may(staff.role, call.permission)) return { staff, card, refusal: FORBIDDEN };
  if (!card) return { staff, card, refusal: { kind: 'not-found' } };
  const isShown = (await tx.cards.findAs(staff, card.id)) !== null;
  return { staff, card, refusal: isShown ? null : FORBIDDEN };
}

type Looked = {
  readonly staff: StaffMember | null;
  readonly card: Card | null;
  readonly refusal: DeskRefusal | null;
};

const FORBIDDEN: DeskRefusal = { kind: 'forbidden' };
