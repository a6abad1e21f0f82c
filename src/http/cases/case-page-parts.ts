import type { CasePageRow, NextEntry, TimelineItem } from '../../app/views/case-view.js';
import type { Instant } from '../../domain/ids.js';

/** All that the page of a file is made of. */
export type CasePageParts = {
  readonly file: CasePageRow;
  readonly timeline: readonly TimelineItem[];
  readonly next: readonly NextEntry[];
  readonly now: Instant;
};
