import type { Spot } from '../../domain/travel/spot.js';
import { PROFILES, profileOf } from '../../domain/visits/pair-rule.js';
import type { Person } from '../ports/roster.js';
import type { VisitPost } from '../ports/roster-visits.js';
import type { PostalAddress } from '../ports/travel.js';
import type { VisitRule } from '../ports/visits.js';
import { known } from '../visits/geocode-case.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

export type VisitPostSet =
  | { readonly kind: 'set'; readonly person: Person; readonly post: VisitPost }
  | NotFound;

/** Says how someone visits; what is not said stays. Skills nobody said come from the trade. */
export async function setVisitPost(
  tools: RosterTools,
  { sought, change }: { sought: Sought; change: Partial<VisitPost> },
): Promise<VisitPostSet> {
  return tools.store.transaction(async (roster) => {
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { person } = found;
    const known = await roster.visitPost(person.id);
    const profile = profileOf(person.profile);
    const skills = known.skills.length > 0 || !profile ? known.skills : PROFILES[profile].skills;
    const post = { ...known, skills, ...change };
    await roster.setVisitPost(person.id, post);
    await roster.postChanged(person.id, tools.clock.now());
    return { kind: 'set', person, post };
  });
}

/** Where an address is, as surely as it is known; nothing is made up. */
export async function spotOf(tools: RosterTools, address: PostalAddress): Promise<Spot | null> {
  return known(await tools.gazetteer.locate(address));
}

const HOUSE: VisitRule = {
  composition: 'social-and-legal',
  interpreter: { minutes: 90, workingDays: 3 },
};

/** How visits are made up in a territory; what is not said stays. */
export function setVisitRule(
  tools: RosterTools,
  { territory, change }: { territory: string; change: Partial<VisitRule> },
): Promise<VisitRule> {
  return tools.store.transaction(async (roster) => {
    const rule = { ...((await roster.visitRule(territory)) ?? HOUSE), ...change };
    await roster.saveRule(territory, rule);
    return rule;
  });
}
