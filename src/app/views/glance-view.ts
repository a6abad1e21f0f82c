import type { CaseStatus, Stage } from '../../domain/case.js';
import type { CaseId, Instant, IsoDate } from '../../domain/ids.js';

/**
 * A case as it may be told where no personal data goes (Slack): no name, number, address, nor
 * anybody's words are even read for it.
 */
export type CaseGlance = {
  readonly id: CaseId;
  readonly reference: string;
  readonly territory: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  readonly pausedUntil: Instant | null;
  /** The last try by each channel, out and in, newest first; `code` is its disposition. */
  readonly lastTries: readonly {
    readonly channel: string;
    readonly direction: 'out' | 'in';
    readonly code: string;
    readonly at: Instant;
  }[];
  /** What the diary holds next for the household. */
  readonly next: { readonly kind: string; readonly dueAt: Instant } | null;
  readonly visitAt: Instant | null;
  readonly cards: readonly {
    readonly reason: string;
    readonly urgency: string;
    readonly state: string;
    /** First name. */
    readonly owner: string | null;
  }[];
};

export type GlanceView = {
  /** null: there is none, or none that the reader may see. */
  glance(reference: string): Promise<CaseGlance | null>;
};
