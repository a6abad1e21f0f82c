import type { StaffId } from '../../domain/ids.js';
import { mayHoldKey } from '../identity/key-holders.js';
import type { Person } from '../ports/roster.js';
import { findPerson, isSought, type NotFound, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

/** Slack is linked by the person, signed in (app/identity/slack-link.ts). */
export type NewPerson = Omit<Person, 'id' | 'active' | 'slackUserId' | 'operator'> &
  Partial<Pick<Person, 'operator'>>;

/** Real days during which an invitation may be used. */
export const INVITATION_DAYS = 7;

/** Told here and nowhere else: only their hashes are kept. null: not a way in for that person. */
export type WaysIn = { readonly key: string | null; readonly invitation: string | null };

export type PersonAdded =
  | ({ kind: 'added'; person: Person } & WaysIn)
  /** Commands name people: two active ones of the same name could not be told apart. */
  | { kind: 'name-taken'; by: Person };

/** Creates a person of the team, with an access key, an invitation, or both. */
export function addPerson(tools: RosterTools, wish: NewPerson): Promise<PersonAdded> {
  return tools.store.transaction(async (roster) => {
    const people = await roster.people();
    const name = { name: wish.fullName };
    const namesake = people.find((other) => other.active && isSought(other, name));
    if (namesake) return { kind: 'name-taken', by: namesake };
    const person: Person = {
      ...wish,
      operator: wish.operator ?? null,
      id: tools.ids.uuid() as StaffId,
      slackUserId: null,
      active: true,
    };
    const key = mayHoldKey(tools.keyHolders, person.role) ? tools.keys.fresh() : null;
    await roster.addPerson(person, key?.hash ?? null);
    const invitation = tools.hasProvider ? tools.keys.fresh() : null;
    if (invitation) await roster.invite(person.id, invitation.hash, INVITATION_DAYS);
    return {
      ...{ kind: 'added', person },
      ...{ key: key?.key ?? null, invitation: invitation?.key ?? null },
    };
  });
}

/** Another invitation: the one before ceases, the identity bound stands until this one is used. */
export function invite(
  tools: RosterTools,
  sought: Sought,
): Promise<
  { kind: 'invited'; person: Person; invitation: string } | { kind: 'no-provider' } | NotFound
> {
  return tools.store.transaction(async (roster) => {
    if (!tools.hasProvider) return { kind: 'no-provider' };
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { key, hash } = tools.keys.fresh();
    await roster.invite(found.person.id, hash, INVITATION_DAYS);
    return { kind: 'invited', person: found.person, invitation: key };
  });
}
