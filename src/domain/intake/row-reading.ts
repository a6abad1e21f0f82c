import type { Origin, Stage } from '../case.js';
import type { E164, IsoDate } from '../ids.js';
import type { Cells } from './columns.js';
import type { HouseholdKeys } from './household-keys.js';
import type { Reason } from './outcome.js';

/** What the phone adapter says of a candidate number. */
export type ParsedPhone =
  | { readonly ok: true; readonly e164: E164; readonly kind: 'mobile' | 'landline' }
  | { readonly ok: false; readonly why: string };
export type ParsePhone = (candidate: string) => ParsedPhone;

/** A usable number of a row. */
export type PhoneEntry = {
  readonly e164: E164;
  readonly kind: 'mobile' | 'landline';
  readonly note: string | null;
  /** Why it may never be used, in French; null when it may. */
  readonly blockedReason: string | null;
  /** An ex-partner's number or one tied to violence: compromised, frozen. */
  readonly violence: boolean;
};

/** A row that can stand as a case. */
export type Dossier = {
  readonly reference: string;
  readonly territory: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly origin: Origin;
  readonly civility: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: IsoDate | null;
  readonly address: string | null;
  readonly addressMore: string | null;
  readonly postcode: string | null;
  readonly commune: string | null;
  readonly language: string | null;
  readonly referredOn: IsoDate;
  readonly hearingOn: IsoDate | null;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  readonly phones: readonly PhoneEntry[];
  readonly keys: HouseholdKeys | null;
  readonly cells: Cells;
};

/** A row read by itself, before it meets the other rows and the cases known. */
export type RowReading = {
  readonly reference: string | null;
  /** Null when the row cannot stand as a case: `reasons` then says why. */
  readonly dossier: Dossier | null;
  readonly reasons: readonly Reason[];
  readonly alerts: readonly string[];
};
