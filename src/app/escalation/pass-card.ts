import { PASS_REASONS, type PassReason } from '../../domain/escalation/pass-reasons.js';
import type { StaffId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { Card } from '../ports/cards.js';
import type { Colleague, DeskCall, PassOutcome } from '../ports/desk.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { actOnCard } from './act-on-card.js';
import { askForShowing } from './ask-for-showing.js';
import { goneFor } from './gone-for.js';
import { noteCard, quietReminders } from './note-card.js';
import { liftPauseOf, pauseForCard } from './pause-for-card.js';
import { watchSilence } from './watch-silence.js';

/**
 * « Passer à »: a colleague of the territory has the card from now on, and is told; with a reason.
 * Coordinators and supervisors may pass a card that another holds, to themselves as well.
 */
export function passCard(
  deps: { store: Store; clock: Clock },
  call: DeskCall & { readonly to: StaffId; readonly reason: PassReason },
): Promise<PassOutcome> {
  return actOnCard<PassOutcome>(
    deps,
    { ...call, permission: 'pass-card' },
    async (tx, access, now) => {
      const gone = goneFor(access);
      if (gone) return gone;
      const { card, staff } = access;
      const to = await tx.staff.byId(call.to);
      if (!to || !mayHold(to, card))
        return { kind: 'refused', message: 'Cette personne ne peut pas recevoir la carte.' };
      if (card.owner?.id === to.id)
        return { kind: 'refused', message: `${to.firstName} s'en occupe déjà.` };
      const passed = await tx.cards.pass(card.id, to.id, now);
      await askForShowing(tx, passed, now);
      await quietReminders(tx, passed);
      await liftPauseOf(tx, card, now);
      await pauseForCard(tx, passed, now);
      await watchSilence(tx, passed, now);
      const actor = `staff:${staff.id}` as const;
      const detail = { to: to.firstName, why: PASS_REASONS[call.reason] };
      await noteCard(tx, passed, { kind: 'card-passed', actor, at: now, detail });
      await tell(tx, { card: passed, to, by: staff, reason: call.reason, at: now });
      return { kind: 'passed', to: to.firstName };
    },
  );
}

/** People to whom a card may be passed, by first name. */
export async function colleaguesFor(tx: Tx, card: Card): Promise<Colleague[]> {
  if (!card.territory) return [];
  const people = await tx.staff.ofTerritory(card.territory);
  return people
    .filter((person) => person.id !== card.owner?.id && mayHold(person, card))
    .map(({ id, firstName }) => ({ id, firstName }));
}

function mayHold(person: StaffMember, { territory }: Card): boolean {
  const isThere = territory === null || person.territories.includes(territory);
  return isThere && may(person.role, 'take-card');
}

type Telling = { card: Card; to: StaffMember; by: StaffMember; reason: PassReason; at: number };

/** Said under the card, where the other is called by name; waits like any showing while Slack is away. */
async function tell(tx: Tx, { card, to, by, reason, at }: Telling): Promise<void> {
  if (to.id === by.id) return;
  await tx.diary.write({
    kind: 'tell-desk',
    caseId: card.caseId,
    payload: { cardId: card.id, what: 'passed', to: to.id, by: by.firstName, reason },
    dueAt: at,
    key: `tell-desk:${card.id}:${card.version}`,
  });
}
