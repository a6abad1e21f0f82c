import { territoryOf } from '../../domain/territories.js';
import type { RosterStore } from '../ports/roster.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';

export type RotaDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Absences are the roster's own. */
  readonly roster: RosterStore;
};

export type RotaAnswer =
  /** `warning` is French: done, and somebody should look at something. */
  | { readonly kind: 'done'; readonly warning?: string }
  /** French, to be read by whoever asked. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Of another territory, or not there any more. */
  | { readonly kind: 'not-found' };

export const refused = (message: string): RotaAnswer => ({ kind: 'refused', message });
export const DONE: RotaAnswer = { kind: 'done' };
export const NOT_FOUND: RotaAnswer = { kind: 'not-found' };

/** The territory asked about, if it is that person's. */
export const ownTerritory = ({ territories }: StaffMember, code: string) =>
  territories.includes(code) ? territoryOf(code) : undefined;
