import type { Instant } from '../../domain/ids.js';
import type { WantedSlot } from '../../domain/visits/slots.js';

/** A free slot, with the first names of whoever would come. */
export type ShownSlot = WantedSlot & { readonly workers: readonly [string, string] };

/** When a household could be met, as a form shows it: read, and held for nobody. */
export type VisitScene = {
  readonly zone: string;
  /** Of the visit that stands. */
  readonly visitAt: Instant | null;
  readonly slots: readonly ShownSlot[];
};

/** Somebody was first, or the pair can no longer be there: others are shown. */
export type SlotTaken = { readonly kind: 'slot-taken'; readonly repeated?: true };

/** `sms`: why the household's text does not leave, or not yet, in French; null when it leaves. */
export type VisitSet = {
  readonly kind: 'set';
  readonly visitAt: Instant;
  readonly zone: string;
  readonly moved: boolean;
  readonly sms: string | null;
  readonly repeated?: true;
};
export type VisitCancelled = {
  readonly kind: 'cancelled';
  readonly sms: string | null;
  readonly repeated?: true;
};
