import type { Request } from 'express';
import type { CohortFilter } from '../../app/views/cohort-view.js';
import type { ViewsFor } from '../../app/views/views.js';
import type { Instant, IsoDate } from '../../domain/ids.js';
import type { Audience } from '../../domain/statistics/breakdown.js';
import type { CohortGroup } from '../../domain/statistics/cohort-report.js';
import { localDate } from '../../domain/time/local-time.js';
import { queryStage, queryWeek, territoriesAsked } from '../query.js';
import type { Member } from '../session.js';

/** What a supervisor chose to look at, and what was found. */
export type Selection = {
  readonly filter: CohortFilter;
  readonly territory: string | null;
  /** Mondays in which files came, newest first. */
  readonly weeks: readonly IsoDate[];
  readonly groups: readonly CohortGroup[];
  readonly audience: Audience;
  readonly now: Instant;
};

/** The State reads figures that leave the team: small cells are hidden from it. */
export function audienceOf(member: Member): Audience {
  return member.role === 'pilote' ? 'outside' : 'team';
}

/** Reads the filters of the address, bounded by the reader's territories, and the cohort. */
export async function select(
  request: Request,
  member: Member,
  { views, now }: { views: ViewsFor; now: Instant },
): Promise<Selection> {
  const { cohort } = views(member);
  const weeks = await cohort.weeks(member.territories);
  const { asked, territories } = territoriesAsked(request, member);
  const filter = {
    territories,
    stage: queryStage(request),
    fromWeek: queryWeek(request, 'du', weeks),
    toWeek: queryWeek(request, 'au', weeks),
    cutOff: localDate(now, 'Europe/Paris'),
  };
  const groups = await cohort.households(filter);
  return { filter, territory: asked, weeks, groups, audience: audienceOf(member), now };
}

/** The filters as they stand in an address, for links that keep them. */
export function searchOf({ filter, territory }: Selection): string {
  const search = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && search.set(name, value);
  put('territoire', territory);
  put('etape', filter.stage);
  put('du', filter.fromWeek);
  put('au', filter.toWeek);
  return search.size === 0 ? '' : `?${search}`;
}
