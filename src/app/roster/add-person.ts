import type { StaffId } from '../../domain/ids.js';
import type { Person } from '../ports/roster.js';
import { isSought } from './find-person.js';
import type { RosterTools } from './tools.js';

export type NewPerson = Omit<Person, 'id' | 'active' | 'operator'> &
  Partial<Pick<Person, 'operator'>>;

export type PersonAdded =
  /** `key` is told here and nowhere else: only its hash is kept. */
  | { kind: 'added'; person: Person; key: string }
  /** Commands name people: two active ones of the same name could not be told apart. */
  | { kind: 'name-taken'; by: Person }
  | { kind: 'slack-taken'; by: Person };

/** Creates a person of the team with a personal access key. */
export function addPerson(tools: RosterTools, wish: NewPerson): Promise<PersonAdded> {
  return tools.store.transaction(async (roster) => {
    const people = await roster.people();
    const { slackUserId } = wish;
    const linked = people.find(
      (other) => slackUserId !== null && other.slackUserId === slackUserId,
    );
    if (linked) return { kind: 'slack-taken', by: linked };
    const name = { name: wish.fullName };
    const namesake = people.find((other) => other.active && isSought(other, name));
    if (namesake) return { kind: 'name-taken', by: namesake };
    const { operator = null } = wish;
    const person: Person = { ...wish, operator, id: tools.ids.uuid() as StaffId, active: true };
    const { key, hash } = tools.keys.fresh();
    await roster.addPerson(person, hash);
    return { kind: 'added', person, key };
  });
}
