import type { OnCallSpan, RotaPerson } from '../../domain/hotline/on-call.js';
import type { Instant, OnCallId, StaffId } from '../../domain/ids.js';
import type { Territory } from '../../domain/territories.js';

/** Who is on call and when, inside one transaction. */
export type Rota = {
  /** Keeps others from changing the rota of a territory until the transaction ends. */
  lock(territory: string): Promise<void>;
  /** Those that overlap a time, in its order, first rank first. */
  between(territory: string, from: Instant, to: Instant): Promise<OnCallSpan[]>;
  find(id: OnCallId): Promise<OnCallSpan | null>;
  add(span: OnCallSpan): Promise<void>;
  save(span: OnCallSpan): Promise<void>;
  remove(id: OnCallId): Promise<void>;
  /** Those of a territory who may be on call, by name, with their absences. */
  people(territory: string): Promise<RotaPerson[]>;
  /** Of any territory; null when they may not be on call, or have left. */
  person(id: StaffId): Promise<RotaPerson | null>;
  /** Whether a rota is kept there at all. */
  isKept(territory: string): Promise<boolean>;
};

export type TerritoryRota = {
  readonly territory: Territory;
  /** First names, first rank first; null where no rota is kept. */
  readonly now: readonly string[] | null;
  readonly tonight: readonly string[] | null;
  /** Until Sunday night. */
  readonly week: readonly OnCallSpan[];
};

export type RotaTold =
  | { readonly kind: 'told'; readonly rotas: readonly TerritoryRota[] }
  | { readonly kind: 'unlinked' }
  | { readonly kind: 'forbidden' };
