import type { Pool } from 'pg';
import type { Views, ViewsFor } from '../../app/views/views.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { memberSql } from './member-sql.js';
import type { Sql } from './sql.js';
import { createCallsView } from './views-calls.js';
import { createCapacityView } from './views-capacity.js';
import { createCaseView } from './views-case.js';
import { createCaseListView } from './views-case-list.js';
import { createCohortView } from './views-cohort.js';
import { createDayView } from './views-day.js';
import { createDeskView } from './views-desk.js';
import { createGlanceView } from './views-glance.js';
import { createLineView } from './views-line.js';
import { createPairDayView } from './views-pair-day.js';
import { createRotaView } from './views-rota.js';
import { createTeamView } from './views-team.js';
import { createVoicemailView } from './views-voicemail.js';
import { createWordingView } from './views-wordings.js';

/** The read path on PostgreSQL, one query a view; each sees with its reader's eyes alone. */
export function createViews(pool: Pool, calendar: Calendar): ViewsFor {
  return (reader) => viewsOn(memberSql(pool, reader), calendar);
}

function viewsOn(sql: Sql, calendar: Calendar): Views {
  return {
    cohort: createCohortView(sql),
    caseList: createCaseListView(sql),
    case: createCaseView(sql),
    day: createDayView(sql),
    desk: createDeskView(sql, calendar),
    wordings: createWordingView(sql),
    calls: createCallsView(sql),
    voicemail: createVoicemailView(sql),
    line: createLineView(sql),
    glance: createGlanceView(sql),
    team: createTeamView(sql),
    rota: createRotaView(sql),
    capacity: createCapacityView(sql),
    pairDays: createPairDayView(sql),
  };
}
