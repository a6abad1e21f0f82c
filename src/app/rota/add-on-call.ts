import {
  MOST_WEEKS,
  type OnCallRank,
  type OnCallSpan,
  type Span,
  weeklyTurns,
} from '../../domain/hotline/on-call.js';
import type { IsoDate, OnCallId, StaffId } from '../../domain/ids.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';
import { faultOf } from './on-call-fault.js';
import {
  DONE,
  NOT_FOUND,
  ownTerritory,
  type RotaAnswer,
  type RotaDeps,
  refused,
} from './rota-answer.js';

type Turn = Span & { readonly person: StaffId };
type Turns = {
  readonly by: StaffMember;
  readonly territory: string;
  readonly rank: OnCallRank;
};

export type NewOnCall = Turns & Turn;

export type WeeklyPlan = Turns & {
  readonly people: readonly StaffId[];
  readonly day: IsoDate;
  /** « 09:00 » on the territory's clock. */
  readonly clock: string;
  readonly weeks: number;
};

/** Somebody is on call from one moment to another. */
export function addOnCall(deps: RotaDeps, { person, from, to, ...turns }: NewOnCall) {
  return addTurns(deps, turns, [{ person, from, to }]);
}

/** « Chaque semaine, à tour de rôle »: the whole plan is written, or nothing of it. */
export async function planWeeks(deps: RotaDeps, plan: WeeklyPlan): Promise<RotaAnswer> {
  const { people, day, clock, weeks, ...turns } = plan;
  const place = ownTerritory(plan.by, plan.territory);
  if (!place) return NOT_FOUND;
  if (people.length === 0) return refused('Choisissez au moins une personne.');
  if (weeks < 1 || weeks > MOST_WEEKS) return refused(`De 1 à ${MOST_WEEKS} semaines.`);
  return addTurns(deps, turns, weeklyTurns(people, { day, clock, weeks }, place.zone));
}

async function addTurns(
  { store, clock, ids }: RotaDeps,
  { by, territory: code, rank }: Turns,
  turns: readonly Turn[],
): Promise<RotaAnswer> {
  const territory = ownTerritory(by, code);
  if (!territory) return NOT_FOUND;
  return store
    .transaction(async (tx) => {
      const now = clock.now();
      await tx.rota.lock(code);
      const faults = new Set<string>();
      for (const { person: staffId, from, to } of turns) {
        const person = await tx.rota.person(staffId);
        if (!person) throw new RotaRefused("Cette personne n'est plus de l'équipe.");
        const id = ids.uuid() as OnCallId;
        const { firstName } = person;
        const span: OnCallSpan = { id, territory: code, staffId, firstName, rank, from, to };
        const fault =
          to <= now
            ? 'Ces jours sont passés.'
            : await faultOf(tx, { span, person, territory, instead: [] });
        if (fault) faults.add(fault);
        // Written as it goes, so that two turns of one plan are compared too; refused, nothing holds.
        else if (faults.size === 0) await tx.rota.add(span);
      }
      if (faults.size > 0) throw new RotaRefused([...faults].join(' '));
      await logChange(tx, by, now);
      return DONE;
    })
    .catch(asRefusal);
}

/** Undoes what a plan had written when one of its turns cannot be. */
export class RotaRefused extends Error {}

export function asRefusal(error: unknown): RotaAnswer {
  if (error instanceof RotaRefused) return refused(error.message);
  throw error;
}

export const logChange = (tx: Tx, by: StaffMember, at: number): Promise<void> =>
  tx.staff.logAccess({ staffId: by.id, action: 'write-rota', caseId: null, at });
