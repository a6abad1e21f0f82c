import type { OutsideAgenda } from '../ports/outside-agendas.js';
import type { Person } from '../ports/roster.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

type Followed = { readonly person: Person; readonly agenda: OutsideAgenda | null };
export type OutsideSet = ({ readonly kind: 'set' } & Followed) | NotFound;

/** Says which agenda of theirs is read; null: none any more; undefined: as it stands. */
export async function setOutsideAgenda(
  { store, clock }: RosterTools,
  { sought, url }: { readonly sought: Sought; readonly url: string | null | undefined },
): Promise<OutsideSet> {
  return store.transaction(async (roster) => {
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { person } = found;
    if (url === null) await roster.outsideAgendas.leave(person.id);
    if (url) await roster.outsideAgendas.follow(person.id, url);
    if (url !== undefined) await roster.planReading(person.id, clock.now());
    return { kind: 'set', person, agenda: await roster.outsideAgendas.of(person.id) };
  });
}

/** Those of the team whose agenda is read, and how that goes. */
export function outsideAgendas({ store }: RosterTools): Promise<Followed[]> {
  return store.transaction(async (roster) => {
    const followed: Followed[] = [];
    for (const person of await roster.people()) {
      const agenda = await roster.outsideAgendas.of(person.id);
      if (agenda) followed.push({ person, agenda });
    }
    return followed;
  });
}
