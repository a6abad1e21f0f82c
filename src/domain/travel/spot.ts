/**
 * How surely a position is known. address: the door · street: the street · commune: its centre ·
 * none: nothing is known, and no coordinate is made up.
 */
export type Precision = 'address' | 'street' | 'commune' | 'none';

/** A position that is known, in degrees (WGS 84). */
export type Spot = {
  readonly lat: number;
  readonly lon: number;
  readonly precision: Exclude<Precision, 'none'>;
};

/** What pages and commands say of it. */
export const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  address: 'à l’adresse',
  street: 'à la rue',
  commune: 'au centre de la commune',
  none: 'position inconnue',
};

type Point = Pick<Spot, 'lat' | 'lon'>;

/** Whether two people stand at one and the same point. */
export const isSameSpot = (a: Point, b: Point): boolean => a.lat === b.lat && a.lon === b.lon;
