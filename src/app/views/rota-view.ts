import type { OnCallSpan } from '../../domain/hotline/on-call.js';
import type { Instant, IsoDate, StaffId } from '../../domain/ids.js';

/** Somebody of the team who may be on call, and the days on which they are away from today on. */
export type RotaMember = {
  readonly id: StaffId;
  readonly fullName: string;
  readonly firstName: string;
  readonly territories: readonly string[];
  readonly absences: readonly {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly reason: string | null;
  }[];
};

export type RotaView = {
  /** On call in those territories within a time, in its order. */
  spans(
    territories: readonly string[],
    within: { readonly from: Instant; readonly to: Instant },
  ): Promise<OnCallSpan[]>;
  /** By name; absences that end on `today` or later. */
  people(territories: readonly string[], today: IsoDate): Promise<RotaMember[]>;
};
