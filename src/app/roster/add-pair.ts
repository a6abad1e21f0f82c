import type { PairId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import { formatPairHours, USUAL_PAIR_HOURS } from '../../domain/visits/pair-hours.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { Person, RosterPair } from '../ports/roster.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import type { PairWanted } from './retire-pair.js';
import type { RosterTools } from './tools.js';

/** `hours` null: those it had, else the usual ones. */
export type NewPair = PairWanted & { readonly hours: PairHours | null };

export type PairAdded =
  /** `added`: new, or back after having been retired; `changed`: other hours, or the other signs. */
  | {
      kind: 'added' | 'changed' | 'unchanged';
      pair: RosterPair;
      /** Other pairs that share someone: the two never visit at the same hour. */
      shared: readonly RosterPair[];
      /** Whose first name texts bear there: the first of the territory's oldest pair. */
      signer: Person;
    }
  | { kind: 'not-found'; sought: Sought; why: NotFound }
  | { kind: 'same-person'; person: Person }
  /** Whoever visits reads the case: their territories and role must allow it. */
  | { kind: 'not-theirs' | 'may-not-read'; person: Person };

/**
 * Two people whose slots are offered in a territory. Adding them again changes their hours, and a
 * pair that comes back is the same one: the visits it still has go on keeping its slots.
 */
export function addPair(tools: RosterTools, wish: NewPair): Promise<PairAdded> {
  return tools.store.transaction(async (roster) => {
    const chosen = chooseWorkers(await roster.people(), wish);
    if (chosen.kind !== 'chosen') return chosen;
    const { workers } = chosen;
    const ids = workers.map(({ id }) => id);
    const pairs = await roster.pairs();
    const known = pairs.find(
      (pair) =>
        pair.territory === wish.territory && pair.workers.every(({ id }) => ids.includes(id)),
    );
    const pair: RosterPair = {
      id: known?.id ?? (tools.ids.uuid() as PairId),
      territory: wish.territory,
      workers,
      hours: wish.hours ?? known?.hours ?? USUAL_PAIR_HOURS,
      active: true,
    };
    const kind = !known?.active ? 'added' : isSame(known, pair) ? 'unchanged' : 'changed';
    if (kind !== 'unchanged') {
      await roster.savePair(pair);
      await roster.offerFreed([pair.territory], tools.clock.now());
    }
    const shared = pairs.filter(
      (other) =>
        other.active && other.id !== pair.id && other.workers.some(({ id }) => ids.includes(id)),
    );
    const oldest = (await roster.pairs()).find(
      (other) => other.active && other.territory === pair.territory,
    );
    return { kind, pair, shared, signer: (oldest ?? pair).workers[0] };
  });
}

type Refused = Exclude<PairAdded, { pair: RosterPair }>;

function chooseWorkers(
  people: readonly Person[],
  { territory, workers: [one, other] }: PairWanted,
): { kind: 'chosen'; workers: readonly [Person, Person] } | Refused {
  const first = findPerson(people, one);
  if (first.kind !== 'found') return { kind: 'not-found', sought: one, why: first };
  const second = findPerson(people, other);
  if (second.kind !== 'found') return { kind: 'not-found', sought: other, why: second };
  const workers = [first.person, second.person] as const;
  if (workers[0].id === workers[1].id) return { kind: 'same-person', person: workers[0] };
  for (const person of workers) {
    if (!person.territories.includes(territory)) return { kind: 'not-theirs', person };
    if (!may(person.role, 'read-case')) return { kind: 'may-not-read', person };
  }
  return { kind: 'chosen', workers };
}

function isSame(known: RosterPair, pair: RosterPair): boolean {
  return (
    known.workers[0].id === pair.workers[0].id &&
    formatPairHours(known.hours) === formatPairHours(pair.hours)
  );
}
