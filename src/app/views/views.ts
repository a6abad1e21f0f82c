import type { Reader } from '../ports/staff.js';
import type { CallsView } from './calls-view.js';
import type { CapacityView } from './capacity-view.js';
import type { CaseListView } from './case-list-view.js';
import type { CaseView } from './case-view.js';
import type { CohortView } from './cohort-view.js';
import type { DayView } from './day-view.js';
import type { DeskView } from './desk-view.js';
import type { GlanceView } from './glance-view.js';
import type { LineView } from './line-view.js';
import type { PairDayView } from './pair-day-view.js';
import type { RotaView } from './rota-view.js';
import type { TeamView } from './team-view.js';
import type { VoicemailView } from './voicemail-view.js';
import type { WordingView } from './wording-view.js';

/** The read path as one person sees it. */
export type ViewsFor = (reader: Reader) => Views;

/** The read path: pages ask these, and change nothing through them. */
export type Views = {
  readonly cohort: CohortView;
  readonly caseList: CaseListView;
  readonly case: CaseView;
  readonly day: DayView;
  readonly desk: DeskView;
  readonly wordings: WordingView;
  readonly calls: CallsView;
  readonly voicemail: VoicemailView;
  readonly line: LineView;
  readonly glance: GlanceView;
  readonly team: TeamView;
  readonly rota: RotaView;
  readonly capacity: CapacityView;
  readonly pairDays: PairDayView;
};
