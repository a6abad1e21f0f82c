import type { CaseDisposition } from './case-disposition.js';

/** Raised whenever a formula of this folder changes; printed beside every figure. */
export const FORMULA_VERSION = '1';

/** A share of something: never shown without both of its numbers. */
export type Rate = {
  readonly numerator: number;
  /** May be fractional in CON2 only. */
  readonly denominator: number;
};

export type Tally = Readonly<Record<CaseDisposition, number>>;

export type ContactRates = {
  /** The headline: nobody whose fate is unknown is left out. */
  readonly con1: Rate;
  /** Only the part `e` of the unknown is held to be eligible. */
  readonly con2: Rate;
  /** Upper bound: the unknown left out. */
  readonly con3: Rate;
  /** Estimated share of eligible households among the unknown: D / (D + NE). */
  readonly e: number;
  readonly unknown: number;
  /** The unknown weigh enough for CON2 to be printed. */
  readonly unknownIsLarge: boolean;
};

/** From this share of unknown fates on, CON2 is printed beside CON1. */
const LARGE_UNKNOWN = 0.2;

/**
 * AAPOR contact rates (statistics 4.1): contacts over D + U, D + eU and D, where
 * D = (I+P) + (R+NC+O) and U = UH + UO.
 */
export function contactRates(tally: Tally): ContactRates {
  const contacts = tally.I + tally.P + tally.R + tally.O;
  const known = contacts + tally.NC;
  const unknown = tally.UH + tally.UO;
  const e = known + tally.NE === 0 ? 1 : known / (known + tally.NE);
  return {
    con1: { numerator: contacts, denominator: known + unknown },
    con2: { numerator: contacts, denominator: known + e * unknown },
    con3: { numerator: contacts, denominator: known },
    e,
    unknown,
    unknownIsLarge: unknown > 0 && unknown / (known + unknown) >= LARGE_UNKNOWN,
  };
}

/** The share between 0 and 1; null when there is nothing to divide by. */
export function shareOf(rate: Rate): number | null {
  return rate.denominator === 0 ? null : rate.numerator / rate.denominator;
}
