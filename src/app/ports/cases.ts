import type { CaseFile, Phone, PhoneStanding } from '../../domain/case.js';
import type { CaseId, E164, Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Spot } from '../../domain/travel/spot.js';
import type { Reader } from './staff.js';
import type { PostalAddress } from './travel.js';

/** Files and numbers inside one transaction. */
export type Cases = {
  find(id: CaseId): Promise<CaseFile | null>;
  /** Whether the database lets that person see it. */
  isShownTo(reader: Reader, id: CaseId): Promise<boolean>;
  /** Open or to-verify cases that hold the number, oldest first. */
  holding(e164: E164): Promise<CaseFile[]>;
  /** Serialises all work on a household until the transaction ends. */
  lock(id: CaseId): Promise<void>;
  pause(id: CaseId, until: Instant | null, reason: string | null): Promise<void>;
  flagViolence(id: CaseId): Promise<void>;
  /** Where the file says that the household lives. */
  addressOf(id: CaseId): Promise<PostalAddress | null>;
  /** Keeps where that is; null: not known. */
  situate(id: CaseId, spot: Spot | null, at: Instant): Promise<void>;
  /** A line of the case's timeline that is no contact attempt. */
  note(id: CaseId, event: { kind: string; actor: Actor; at: Instant; detail: Json }): Promise<void>;
};

export type Json = { [key: string]: string | number | boolean | null | Json | Json[] };

export type Numbers = {
  find(e164: E164): Promise<Phone | null>;
  /**
   * Serialises what leaves to a number and what comes from it until the transaction ends:
   * cases that share it share its caps. Taken before the lock of a case, never after.
   */
  lock(e164: E164): Promise<void>;
  /** Keeps a number that wrote to us first; returns it as it stands when known. */
  keep(e164: E164, at: Instant): Promise<Phone>;
  optOut(e164: E164, at: Instant): Promise<void>;
  optIn(e164: E164): Promise<void>;
  stand(e164: E164, standing: PhoneStanding): Promise<void>;
  freeze(e164: E164, at: Instant): Promise<void>;
};
