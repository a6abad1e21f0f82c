import type { Pool } from 'pg';
import type { Views, ViewsFor } from '../../app/views/views.js';
import { memberSql } from './member-sql.js';
import type { Sql } from './sql.js';
import { createCallsView } from './views-calls.js';
import { createCapacityView } from './views-capacity.js';
import { createCaseView } from './views-case.js';
import { createCaseListView } from './views-case-list.js';
import { createCohortView } from './views-cohort.js';
import { createDeskView } from './views-desk.js';
import { createLineView } from './views-line.js';
import { createVoicemailView } from './views-voicemail.js';
import { createWordingView } from './views-wordings.js';

/** The read path on PostgreSQL, one query a view; each sees with its reader's eyes alone. */
export function createViews(pool: Pool): ViewsFor {
  return (reader) => viewsOn(memberSql(pool, reader));
}

function viewsOn(sql: Sql): Views {
  return {
    cohort: createCohortView(sql),
    caseList: createCaseListView(sql),
    case: createCaseView(sql),
    desk: createDeskView(sql),
    wordings: createWordingView(sql),
    calls: createCallsView(sql),
    voicemail: createVoicemailView(sql),
    line: createLineView(sql),
    capacity: createCapacityView(sql),
  };
}
