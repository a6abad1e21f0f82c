import type { OnCallSpan, RotaPerson } from '../../domain/hotline/on-call.js';
import type { Instant, OnCallId, StaffId } from '../../domain/ids.js';

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
