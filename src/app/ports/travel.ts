import type { Spot } from '../../domain/travel/spot.js';

/** `by`: what measured it. `estimate` where roads were asked for and did not answer, too. */
export type RoadTable = {
  /** Whole minutes, `minutes[i][j]` from the i-th origin to the j-th destination. */
  readonly minutes: readonly (readonly number[])[];
  readonly by: 'roads' | 'estimate';
};

/** How long it takes to go from one place to another; never fails, never long. */
export type Roads = {
  table(from: readonly (Spot | null)[], to: readonly (Spot | null)[]): Promise<RoadTable>;
};

/** An address as the file says it. Never logged. */
export type PostalAddress = {
  readonly address: string | null;
  readonly postcode: string | null;
  readonly commune: string | null;
};

export type Located =
  | { readonly kind: 'found'; readonly spot: Spot }
  /** Nothing that could be trusted: the precision is `none`. */
  | { readonly kind: 'unknown' }
  /** The service did not answer: ask again later; `meanwhile` is what is known without it. */
  | { readonly kind: 'away'; readonly meanwhile?: Spot };

/** Where an address is. */
export type Gazetteer = { locate(address: PostalAddress): Promise<Located> };
