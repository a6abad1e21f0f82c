import type { Person } from '../ports/roster.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

/** Gives someone a new access key; the old one stops working and the sessions end. */
export function renewKey(
  tools: RosterTools,
  sought: Sought,
): Promise<{ kind: 'renewed'; person: Person; key: string } | NotFound> {
  return tools.store.transaction(async (roster) => {
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { key, hash } = tools.keys.fresh();
    await roster.changeKey(found.person.id, hash);
    return { kind: 'renewed', person: found.person, key };
  });
}
