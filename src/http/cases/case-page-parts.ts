import type { CasePageRow, NextEntry, TimelineItem } from '../../app/views/case-view.js';
import type { DeskRow } from '../../app/views/desk-view.js';
import type { Instant } from '../../domain/ids.js';
import type { VisitDone } from '../visits/visit-words.js';

/** All that the page of a file is made of. */
export type CasePageParts = {
  readonly file: CasePageRow;
  readonly timeline: readonly TimelineItem[];
  readonly next: readonly NextEntry[];
  /** Not closed, oldest first. */
  readonly cards: readonly DeskRow[];
  readonly now: Instant;
  /** What was just done with the visit. */
  readonly done: VisitDone | null;
};
