import type { Person } from '../ports/roster.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import { type RetiredPair, stopPair } from './retire-pair.js';
import type { RosterTools } from './tools.js';

export type PersonRetired =
  | {
      kind: 'retired';
      person: Person;
      /** Cards they took and did not close: they stay in their name. */
      cardsInHand: number;
      pairs: readonly RetiredPair[];
    }
  | NotFound;

/** Someone leaves: key, sessions and Slack buttons stop, and so do the pairs they were half of. */
export function retirePerson(tools: RosterTools, sought: Sought): Promise<PersonRetired> {
  return tools.store.transaction(async (roster) => {
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { person } = found;
    const now = tools.clock.now();
    const pairs: RetiredPair[] = [];
    for (const pair of await roster.pairs()) {
      const isTheirs = pair.workers.some(({ id }) => id === person.id);
      if (pair.active && isTheirs) pairs.push(await stopPair(roster, pair, now));
    }
    const cardsInHand = await roster.cardsInHand(person.id);
    await roster.retirePerson(person.id);
    await roster.askOthers(person.id, now);
    return { kind: 'retired', person, cardsInHand, pairs };
  });
}
