import type pg from 'pg';
import type { Views } from '../../app/views/views.js';
import { createCaseView } from './views-case.js';
import { createCaseListView } from './views-case-list.js';
import { createCohortView } from './views-cohort.js';
import { createDeskView } from './views-desk.js';

/** The read path on PostgreSQL: one query a view, none of which decides anything. */
export function createViews(pool: pg.Pool): Views {
  return {
    cohort: createCohortView(pool),
    caseList: createCaseListView(pool),
    case: createCaseView(pool),
    desk: createDeskView(pool),
  };
}
