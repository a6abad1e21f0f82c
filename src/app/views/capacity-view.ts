import type { IsoDate } from '../../domain/ids.js';
import type { CapacityWeek } from '../../domain/visits/capacity.js';

export type TerritoryWeek = CapacityWeek & {
  readonly territory: string;
  /** Day on which it was counted. */
  readonly countedOn: IsoDate;
};

/** Households to be met against days of pairs, as last counted (app/visits/capacity-watch.ts). */
export type CapacityView = {
  /** In the order of territories and weeks. */
  weeks(territories: readonly string[]): Promise<TerritoryWeek[]>;
};
