import type { IsoDate } from '../ids.js';
import {
  CASE_DISPOSITIONS,
  type CaseDisposition,
  type CaseFacts,
  caseDisposition,
} from './case-disposition.js';
import { type ContactRates, contactRates, type Rate, type Tally } from './contact-rate.js';
import { addFunnels, EMPTY_FUNNEL, type Funnel, funnelOfCase } from './funnel.js';

/** Days after referral within which a household should have been reached (statistics 4.3, 6). */
export const CONTACT_DAYS = 15;

/** Households of one territory, stage and week of referral about whom the same is known. */
export type CohortGroup = CaseFacts & {
  readonly territory: string;
  readonly stage: string;
  /** Monday of the week of referral. */
  readonly week: IsoDate;
  /** Referred at least CONTACT_DAYS days before the cut-off. */
  readonly mature: boolean;
  /** The household itself was reached within CONTACT_DAYS days of its referral. */
  readonly early: boolean;
  readonly households: number;
};

export type CohortReport = {
  /** Households of the cohort, those out of scope included. */
  readonly households: number;
  readonly tally: Tally;
  readonly funnel: Funnel;
  readonly contact: ContactRates;
  /** Reached within fifteen days, among those referred long enough ago. */
  readonly early: Rate;
  /** Households who reached us before any try of ours: outside the funnel, named apart. */
  readonly unprompted: number;
};

/** The figures of a cohort: people, not tries. */
export function cohortReport(groups: readonly CohortGroup[]): CohortReport {
  const tally = Object.fromEntries(CASE_DISPOSITIONS.map((d) => [d, 0])) as Record<
    CaseDisposition,
    number
  >;
  let funnel = EMPTY_FUNNEL;
  let unprompted = 0;
  const early = { numerator: 0, denominator: 0 };
  for (const group of groups) {
    const disposition = caseDisposition(group);
    tally[disposition] += group.households;
    const steps = funnelOfCase(group, disposition);
    funnel = addFunnels(funnel, steps.funnel, group.households);
    if (steps.unprompted) unprompted += group.households;
    if (disposition === 'NE' || !group.mature) continue;
    early.denominator += group.households;
    if (group.early) early.numerator += group.households;
  }
  const households = groups.reduce((sum, group) => sum + group.households, 0);
  return { households, tally, funnel, contact: contactRates(tally), early, unprompted };
}

/** The same figures for each value of a dimension, in the order of its values. */
export function reportsBy(
  groups: readonly CohortGroup[],
  dimension: 'territory' | 'stage' | 'week',
): { value: string; report: CohortReport }[] {
  const parts = new Map<string, CohortGroup[]>();
  for (const group of groups) {
    const part = parts.get(group[dimension]);
    if (part) part.push(group);
    else parts.set(group[dimension], [group]);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, part]) => ({ value, report: cohortReport(part) }));
}
