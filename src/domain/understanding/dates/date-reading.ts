import type { NoSuchDate } from '../../conversation/meaning.js';
import type { Instant, IsoDate } from '../../ids.js';

export type DayPart = 'matin' | 'midi' | 'apres-midi' | 'soir';

/** One thing a reply may mean, on the clock of the household's wall. */
export type When =
  | { readonly kind: 'point'; readonly date: IsoDate; readonly time: string }
  | { readonly kind: 'part'; readonly date: IsoDate; readonly part: DayPart }
  | {
      readonly kind: 'window';
      readonly date: IsoDate;
      readonly from?: string;
      readonly to?: string;
    }
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'span'; readonly from: IsoDate; readonly to: IsoDate };

/** Words that name a moment nobody can come at; `date` is told for a past day (« hier »). */
export type Impossible = {
  readonly words: string;
  readonly why: NoSuchDate;
  readonly date?: IsoDate;
};

export type DateReading = {
  /** Most likely first. More than one, or any `impossible`: ask before believing. */
  readonly readings: readonly When[];
  readonly impossible: readonly Impossible[];
  /** What the person said does not suit. */
  readonly refused: readonly When[];
  /** The words read, quoted as written. */
  readonly evidence: readonly string[];
};

/** What a date is read against. Slots are those offered in the text being answered. */
export type DateContext = {
  readonly now: Instant;
  readonly zone: string;
  readonly slots: readonly { readonly number: number; readonly startsAt: Instant }[];
};
