import type { IsoDate } from '../../domain/ids.js';
import type { CohortGroup } from '../../domain/statistics/cohort-report.js';
import type { TryGroup } from '../../domain/statistics/tries.js';

/** Which files a supervisor looks at: those referred in a span of weeks. */
export type CohortFilter = {
  /** Department codes the reader may see; an empty list shows nothing. */
  readonly territories: readonly string[];
  readonly stage: string | null;
  /** Monday of the first and of the last week, both included; null for no bound. */
  readonly fromWeek: IsoDate | null;
  readonly toWeek: IsoDate | null;
  /** The day at which figures are stopped. */
  readonly cutOff: IsoDate;
};

/** Figures of the ledger, read in one query each; the rules are in domain/statistics. */
export type CohortView = {
  /** Households of the cohort, grouped where the same is known of them. */
  households(filter: CohortFilter): Promise<CohortGroup[]>;
  /** Tries on these households, grouped by outcome. */
  tries(filter: CohortFilter): Promise<TryGroup[]>;
  /** Mondays of the weeks in which files came, newest first. */
  weeks(territories: readonly string[]): Promise<IsoDate[]>;
};
