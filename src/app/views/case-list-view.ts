import type { CaseStatus, Stage } from '../../domain/case.js';
import type { Instant } from '../../domain/ids.js';

export type CaseListFilter = {
  /** Department codes the reader may see; an empty list shows nothing. */
  readonly territories: readonly string[];
  /** Part of a reference; the only thing a list is searched by. */
  readonly reference: string | null;
  readonly stage: string | null;
  readonly status: CaseStatus | null;
  /** Rows to skip, and rows to return. */
  readonly skip: number;
  readonly limit: number;
};

/** One line of the list: no name, no number, no address. */
export type CaseListRow = {
  readonly reference: string;
  readonly territory: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly closeReason: string | null;
  readonly pausedUntil: Instant | null;
  readonly lastTry: { at: Instant; channel: string; direction: 'out' | 'in'; code: string } | null;
  readonly next: { dueAt: Instant; kind: string } | null;
  readonly visitAt: Instant | null;
  readonly openCards: number;
};

export type CaseListView = {
  /** A page of files, the most lately moved first, with the number found in all. */
  cases(filter: CaseListFilter): Promise<{ rows: CaseListRow[]; found: number }>;
};
