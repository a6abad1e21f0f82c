import { mayHoldKey } from '../identity/key-holders.js';
import type { Person } from '../ports/roster.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

/** Gives someone a new access key; the old one stops working and the sessions end. */
export function renewKey(
  tools: RosterTools,
  sought: Sought,
): Promise<
  | { kind: 'renewed'; person: Person; key: string }
  /** People of that role sign in at the provider. */
  | { kind: 'no-key'; person: Person }
  | NotFound
> {
  return tools.store.transaction(async (roster) => {
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { person } = found;
    if (!mayHoldKey(tools.keyHolders, person.role)) return { kind: 'no-key', person };
    const { key, hash } = tools.keys.fresh();
    await roster.changeKey(person.id, hash);
    return { kind: 'renewed', person, key };
  });
}
