import type { IsoDate } from '../../domain/ids.js';
import type { PairHours } from '../../domain/visits/slots.js';

/** Someone of the team, as colleagues may know them: no telephone, no reason of an absence. */
export type Colleague = {
  readonly firstName: string;
  readonly territories: readonly string[];
  /** When they answer the line. */
  readonly hours: PairHours;
  readonly absences: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Cards in their hands, of the reader's households. */
  readonly held: number;
};

export type TeamView = {
  /** Those who follow cards in one of these territories, by first name. */
  colleagues(reader: {
    readonly territories: readonly string[];
    readonly operator: string | null;
  }): Promise<Colleague[]>;
};
