import type { Views } from '../../app/views/views.js';
import type { Sql } from './sql.js';
import { createCallsView } from './views-calls.js';
import { createCaseView } from './views-case.js';
import { createCaseListView } from './views-case-list.js';
import { createCohortView } from './views-cohort.js';
import { createDeskView } from './views-desk.js';
import { createLineView } from './views-line.js';
import { createVoicemailView } from './views-voicemail.js';
import { createWordingView } from './views-wordings.js';

/** The read path on PostgreSQL: one query a view, none of which decides anything. */
export function createViews(sql: Sql): Views {
  return {
    cohort: createCohortView(sql),
    caseList: createCaseListView(sql),
    case: createCaseView(sql),
    desk: createDeskView(sql),
    wordings: createWordingView(sql),
    calls: createCallsView(sql),
    voicemail: createVoicemailView(sql),
    line: createLineView(sql),
  };
}
