import type { IsoDate } from '../../domain/ids.js';
import type { CallBackGroup, CallGroup } from '../../domain/statistics/line-report.js';

export type LineFilter = {
  /** Department codes the reader may see; an empty list shows nothing. */
  readonly territories: readonly string[];
  /** Calls that came in from that Monday on; null for no bound. */
  readonly fromWeek: IsoDate | null;
  /** Monday of the last week, included; null for no bound. */
  readonly toWeek: IsoDate | null;
  /** The day at which figures are stopped. */
  readonly cutOff: IsoDate;
  /** Milliseconds of the product's clock: what a short wait and a quick answer are. */
  readonly shortWait: number;
  readonly quickAnswer: number;
};

/** Figures of the telephone line, counted in one query each; the rules are in domain/statistics. */
export type LineView = {
  /** Calls that came in, by territory; those of no known territory come as null. */
  calls(filter: LineFilter): Promise<CallGroup[]>;
  /** Call-backs asked for, grouped by territory and days. */
  callBacks(filter: LineFilter): Promise<CallBackGroup[]>;
};
