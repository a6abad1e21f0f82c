import { type CohortGroup, type CohortReport, cohortReport, reportsBy } from './cohort-report.js';
import type { Rate } from './contact-rate.js';
import { FUNNEL_STEPS, type FunnelStep } from './funnel.js';
import { hideSmallCells, isSmall, type ShownCount } from './small-cells.js';

/** Who reads: the team sees every count, the State and any file that leaves do not see small ones. */
export type Audience = 'team' | 'outside';
export type Dimension = 'territory' | 'stage' | 'week';

export const COUNTS = [
  'households',
  ...FUNNEL_STEPS,
  'contacts',
  'con1Base',
  'con3Base',
  'early',
  'earlyBase',
] as const;
export type CountName = 'households' | FunnelStep | (typeof COUNTS)[number];

/** One line of a table of people: each count as the reader may see it. */
export type Line = {
  readonly value: string;
  readonly counts: Readonly<Record<CountName, ShownCount>>;
};

/** The line of the whole cohort. */
export function totalLine(groups: readonly CohortGroup[], audience: Audience): Line {
  const counts = countsOf(cohortReport(groups));
  if (audience === 'team') return { value: '', counts };
  const shown = COUNTS.map((name) => [name, isSmall(counts[name]) ? null : counts[name]]);
  return { value: '', counts: Object.fromEntries(shown) as Line['counts'] };
}

/** One line for each value of a dimension, small cells hidden column by column for outside. */
export function breakdown(
  groups: readonly CohortGroup[],
  dimension: Dimension,
  audience: Audience,
): Line[] {
  const parts = reportsBy(groups, dimension).map(({ value, report }) => ({
    value,
    counts: countsOf(report),
  }));
  if (audience === 'team') return parts;
  const columns = new Map(
    COUNTS.map((name) => [name, hideSmallCells(parts.map((part) => part.counts[name]))]),
  );
  return parts.map(({ value }, row) => ({
    value,
    counts: Object.fromEntries(
      COUNTS.map((name) => [name, columns.get(name)?.[row] ?? null]),
    ) as Line['counts'],
  }));
}

/** A rate of a line; null when one of its two counts is hidden. */
export function rateOf(line: Line, numerator: CountName, denominator: CountName): Rate | null {
  const [over, under] = [line.counts[numerator], line.counts[denominator]];
  return over === null || under === null ? null : { numerator: over, denominator: under };
}

function countsOf(report: CohortReport): Record<CountName, number> {
  return {
    households: report.households,
    ...report.funnel,
    contacts: report.contact.con1.numerator,
    con1Base: report.contact.con1.denominator,
    con3Base: report.contact.con3.denominator,
    early: report.early.numerator,
    earlyBase: report.early.denominator,
  };
}
