/** Opens and closes, in the unit of the day's travel times; the service must begin in it. */
export type TimeWindow = readonly [opens: number, closes: number];

/** One break of `length`, begun between `from` and `until`, wherever the pair then is. */
export type MealBreak = { readonly length: number; readonly from: number; readonly until: number };

/** A door to knock at. Times share one unit of the caller's choice, minutes for a pair's day. */
export type Stop = {
  /** Row of the travel table. */
  readonly place: number;
  /** How long the pair stays. */
  readonly service: number;
  /** Sorted and apart; empty when any hour will do. */
  readonly windows: readonly TimeWindow[];
  /** Part of a pair's capacity that it takes; none by default. */
  readonly demand?: number;
  /** Skills that the pair must have, all of them. */
  readonly skills?: readonly string[];
  /** Pairs that may come, by their rank; all by default. */
  readonly pairs?: readonly number[];
  /** Promised to a household: this pair begins at this very time. Never moved. */
  readonly appointment?: { readonly pair: number; readonly startsAt: number };
  /**
   * What leaving it out costs beside the other stops, above 0: `BOOKED` by default, less for an
   * unannounced call that only fills a gap, the more the more urgent it is.
   */
  readonly weight?: number;
};

/** The weight of a stop that nobody gave one: a visit that was booked. */
export const BOOKED = 1_000;

/** One pair on one day, or one vehicle of a fleet. */
export type PairShift = {
  readonly startPlace: number;
  readonly endPlace: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly capacity?: number;
  readonly skills?: readonly string[];
  readonly meal?: MealBreak;
};

/** Travel from place `a` to place `b` stands at `a * places + b`. */
export type Travel = {
  readonly places: number;
  readonly times: Float64Array;
  /** What the tours should keep short; the times by default. */
  readonly costs?: Float64Array;
};

export type TourProblem = {
  readonly stops: readonly Stop[];
  readonly pairs: readonly PairShift[];
  readonly travel: Travel;
  /** Whether fewer tours come before less travel: a fleet is to be kept small, a team is not. */
  readonly fewestTours?: boolean;
};

/** A stop of a tour, with the time at which its service begins. */
export type PlannedStop = { readonly stop: number; readonly startsAt: number };

export type Tour = {
  readonly pair: number;
  readonly stops: readonly PlannedStop[];
  /** When the meal begins; null for a pair without meal break. */
  readonly mealAt: number | null;
  /** When the pair is back. */
  readonly endsAt: number;
};

export type TourPlan = {
  /** Tours with at least one stop, by pair. */
  readonly tours: readonly Tour[];
  /** Stops that fit in no tour. */
  readonly unserved: readonly number[];
  /** Sum of the travel costs. */
  readonly distance: number;
  /** Ruins and recreations made. */
  readonly iterations: number;
};

/** A number from 0 (included) to 1 (excluded). */
export type Chance = () => number;
