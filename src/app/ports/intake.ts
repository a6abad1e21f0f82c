import type { CaseId, E164, Instant } from '../../domain/ids.js';
import type { KnownCase } from '../../domain/intake/decide-row.js';
import type { Reason, RowOutcome } from '../../domain/intake/outcome.js';
import type { Dossier, ParsePhone, PhoneEntry } from '../../domain/intake/row-reading.js';

/** A file that can be read as rows of cells; line 1 is its header (adapters/caseload-file). */
export type CaseloadFile = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Logical rows: a line break inside quotes starts no new one. Empty lines count, but are not given. */
  rows(): AsyncIterable<FileRow>;
};

export type FileRow =
  | {
      readonly kind: 'cells';
      readonly line: number;
      readonly cells: readonly string[];
      readonly bytesRead: number;
    }
  /** The file stops being readable here; French reason. */
  | { readonly kind: 'broken'; readonly line: number; readonly why: string };

export type PhoneNumbers = { readonly parse: ParsePhone };

/** One-way digest of a row or a file (hexadecimal). */
export type Fingerprint = (text: string) => string;

/** `operator`: the organisation that is given the file's new households; null: the only one. */
export type Batch = {
  readonly id: string;
  readonly startedAt: Instant;
  readonly operator: string | null;
};

/** What became of a row sent in an earlier file, word for word the same. */
export type EarlierRow = {
  readonly outcome: RowOutcome;
  readonly reasons: readonly Reason[];
  readonly caseId: CaseId | null;
};

/** A change that rows of a file ask for. All of a chunk's are applied together or not at all. */
export type IntakeAction =
  | {
      readonly kind: 'create';
      readonly caseId: CaseId;
      readonly dossier: Dossier;
      readonly status: 'open' | 'to-verify';
      readonly row: RowRecord;
    }
  /** A further holder of the lease, with the numbers of the row. */
  | {
      readonly kind: 'join';
      readonly caseId: CaseId;
      readonly dossier: Dossier;
      readonly status: 'to-verify' | null;
      readonly row: RowRecord;
    }
  | {
      readonly kind: 'update';
      readonly caseId: CaseId;
      readonly dossier: Dossier;
      readonly status: 'open' | 'to-verify';
      readonly changed: readonly string[];
      readonly row: RowRecord;
    }
  /** The file now says something that would have refused the case: a person looks at it. */
  | { readonly kind: 'doubt'; readonly caseId: CaseId; readonly row: RowRecord };

export type RowRecord = {
  readonly line: number;
  readonly fingerprint: string;
  readonly reference: string | null;
  readonly outcome: RowOutcome;
  readonly reasons: readonly Reason[];
  readonly alerts: readonly string[];
  readonly phones: readonly PhoneEntry[];
  readonly caseId: CaseId | null;
};

/** Questions that rows ask of the cases known. */
export type IntakeLookups = {
  /** Rows of other batches with these fingerprints. */
  earlierRows(
    fingerprints: readonly string[],
    batchId: string,
  ): Promise<ReadonlyMap<string, EarlierRow>>;
  knownCases(by: {
    references: readonly string[];
    keys: readonly string[];
  }): Promise<readonly KnownCase[]>;
  /** References of the cases not closed that hold each number. */
  holders(numbers: readonly E164[]): Promise<ReadonlyMap<E164, readonly string[]>>;
};

export type IntakeTransaction = IntakeLookups & {
  /** Writes cases, members, numbers, events and the first diary row of each case that is open. */
  apply(actions: readonly IntakeAction[], batch: Batch): Promise<void>;
  record(rows: readonly RowRecord[], batch: Batch): Promise<void>;
};

export type IntakeStore = {
  open(batch: Batch, file: { name: string; sha256: string }): Promise<void>;
  /**
   * One transaction, alone among imports. `bad-data`: the database refused a value and nothing
   * was written; a lost connection is an exception.
   */
  transaction(
    work: (tx: IntakeTransaction) => Promise<void>,
  ): Promise<{ kind: 'done' } | { kind: 'bad-data'; message: string }>;
  /** Reads outside any transaction, for a trial run. */
  readonly lookups: IntakeLookups;
  /** The organisations for which somebody of the team works, as they are written. */
  operators(): Promise<readonly string[]>;
  close(
    batch: Batch,
    end: { at: Instant; counts: Readonly<Record<RowOutcome, number>> },
  ): Promise<void>;
};
