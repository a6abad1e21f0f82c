import { fold } from '../../domain/intake/fold.js';
import type { Person } from '../ports/roster.js';

/** How a command names someone: accents, case and hyphens of a name do not count. */
export type Sought = { readonly name: string } | { readonly slackUserId: string };

export type NotFound =
  | { kind: 'unknown' }
  /** Known, and no longer of the team. */
  | { kind: 'left'; person: Person }
  /** Several active people bear that name. */
  | { kind: 'several'; people: readonly Person[] };

export function isSought(person: Person, sought: Sought): boolean {
  return 'slackUserId' in sought
    ? person.slackUserId === sought.slackUserId
    : fold(person.fullName) === fold(sought.name);
}

/** The one active person meant. */
export function findPerson(
  people: readonly Person[],
  sought: Sought,
): { kind: 'found'; person: Person } | NotFound {
  const same = people.filter((person) => isSought(person, sought));
  const active = same.filter((person) => person.active);
  const [person] = active;
  if (active.length > 1) return { kind: 'several', people: active };
  if (person) return { kind: 'found', person };
  const [retired] = same;
  return retired ? { kind: 'left', person: retired } : { kind: 'unknown' };
}
