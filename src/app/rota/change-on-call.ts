import type { OnCallSpan } from '../../domain/hotline/on-call.js';
import type { OnCallId } from '../../domain/ids.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';
import { logChange } from './add-on-call.js';
import { faultOf } from './on-call-fault.js';
import {
  DONE,
  NOT_FOUND,
  ownTerritory,
  type RotaAnswer,
  type RotaDeps,
  refused,
} from './rota-answer.js';

/** A time to come is taken away; one under way ends now, and what was stays written. */
export function removeOnCall(
  { store, clock }: RotaDeps,
  { by, id }: { readonly by: StaffMember; readonly id: OnCallId },
): Promise<RotaAnswer> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const span = await lockedSpan(tx, by, id);
    if (!span) return NOT_FOUND;
    if (span.to <= now) return refused('Cette astreinte est passée : elle reste écrite.');
    if (span.from < now) await tx.rota.save({ ...span, to: now });
    else await tx.rota.remove(id);
    await logChange(tx, by, now);
    return DONE;
  });
}

type Swap = { readonly by: StaffMember; readonly one: OnCallId; readonly other: OnCallId };

/** Two people take each other's time. */
export function swapOnCall(
  { store, clock }: RotaDeps,
  { by, one, other }: Swap,
): Promise<RotaAnswer> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const first = await lockedSpan(tx, by, one);
    const second = await lockedSpan(tx, by, other);
    if (!first || !second || first.territory !== second.territory) return NOT_FOUND;
    if (first.staffId === second.staffId)
      return refused('Choisissez les astreintes de deux personnes différentes.');
    if (first.from < now || second.from < now)
      return refused('Une des deux a déjà commencé : retirez-la, puis ajoutez l’autre personne.');
    const fault =
      (await faultOfTaking(tx, by, { span: first, from: second })) ??
      (await faultOfTaking(tx, by, { span: second, from: first }));
    if (fault) return refused(fault);
    await tx.rota.save({ ...first, staffId: second.staffId });
    await tx.rota.save({ ...second, staffId: first.staffId });
    await logChange(tx, by, now);
    return DONE;
  });
}

/** Why whoever has one time cannot take the other. */
async function faultOfTaking(
  tx: Tx,
  by: StaffMember,
  { span, from }: { readonly span: OnCallSpan; readonly from: OnCallSpan },
): Promise<string | null> {
  const person = await tx.rota.person(from.staffId);
  const territory = ownTerritory(by, span.territory);
  if (!person || !territory) return 'Cette personne ne peut plus être d’astreinte.';
  const taken = { ...span, staffId: person.id, firstName: person.firstName };
  return faultOf(tx, { span: taken, person, territory, instead: [span, from] });
}

async function lockedSpan(tx: Tx, by: StaffMember, id: OnCallId): Promise<OnCallSpan | null> {
  const seen = await tx.rota.find(id);
  if (!seen || !ownTerritory(by, seen.territory)) return null;
  await tx.rota.lock(seen.territory);
  return tx.rota.find(id);
}
